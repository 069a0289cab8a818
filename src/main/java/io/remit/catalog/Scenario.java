package io.remit.catalog;

import io.remit.resilience.RecoveredBy;

/**
 * What an edition's page on disaster recovery says may fail.
 *
 * @param failure what may fail
 * @param resolution how it is recovered, in the page's words
 * @param recoveredBy who recovers it, as those words tell
 * @param line where it stands in the page, from 1
 */
public record Scenario(String failure, String resolution, RecoveredBy recoveredBy, int line) {}
