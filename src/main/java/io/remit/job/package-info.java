/**
 * The register of jobs: what the service, a program of the tenant or a member said of each, where it stands, whether it runs
 * on the newest version of its service, and what became of it after an incident. Called by the rooms of incidents and
 * duties, by programs through the API, and by people on the pages of jobs.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A job is what its reports say together ({@link io.remit.job.JobStory}): reports come twice and in any order, and the
 *       job is the same. The one that happened last decides its state; of two at the same time the later state in a job's
 *       life, then the greater key.
 *   <li>The same key (or, without one, the same content) is the same report. Another content under a known key is refused.
 *   <li>Of a job that was reported a thousand times a further report of the state it is in is noted, and not kept.
 *   <li>After an incident a job counts as affected when it was there before the incident's end and had not ended before its
 *       disruption. It is settled when it is complete since, restarted as a job that is, or let go with a reason. Stopped and
 *       neither restarted nor let go fails; still running cannot be told yet.
 *   <li>That no job was active holds only where reports prove that jobs are reported: one that another system reported, known
 *       before the incident's end and heard of no longer than thirty days before its disruption. Else nobody can tell.
 *   <li>Not on the newest version is outdated, and so is a version that nobody told, until the job is complete, restarted on
 *       the newest, or excepted since that version came. A job that is over is on no version.
 *   <li>What a service's token says concerns projects of that service alone; other projects are not there for it.
 * </ul>
 */
@NullMarked
package io.remit.job;

import org.jspecify.annotations.NullMarked;
