package io.remit.catalog;

import java.time.Instant;

/** A correction with who made it and when. */
public record MadeCorrection(Correction correction, String madeBy, Instant madeAt) {}
