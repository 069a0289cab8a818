package io.remit.job;

import io.remit.tenant.Project;

/**
 * Jobs under way of one project that are on the same version, and not on the newest.
 *
 * @param project the project
 * @param version as the jobs' reporters call it; empty where nobody told
 * @param jobs how many they are
 */
public record JobsBehind(Project project, String version, int jobs) {}
