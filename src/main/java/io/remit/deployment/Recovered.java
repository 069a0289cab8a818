package io.remit.deployment;

import io.remit.access.ExerciseId;
import io.remit.access.ProjectId;
import java.time.LocalDate;

/**
 * That a finished exercise, no tabletop, recovered into a project; told by the room of exercises.
 *
 * @param project the project it recovered into
 * @param name the exercise's
 * @param day when it was finished
 * @param met whether it met its objectives
 */
public record Recovered(ProjectId project, ExerciseId exercise, String name, LocalDate day, boolean met) {}
