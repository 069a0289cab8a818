package io.remit.release;

import io.remit.access.ServiceId;

/**
 * What of a project runs on an older version than the newest of its service; told by the rooms that know what runs.
 *
 * @param runs the version it runs on, as whoever reported it calls it; empty where nobody told
 * @param project the project's name
 * @param what how many of what, such as "3 jobs"
 * @param href where they are listed
 */
public record Behind(ServiceId service, String runs, String project, String what, String href) {}
