package io.remit.evidence;

import io.remit.standing.Grade;

/** What is kept of a piece of evidence that is about to be added; see {@link Evidence} for each part. */
record Content(
        EvidenceKind kind, Grade grade, String name, String mediaType, long bytes, String sha256, String address) {}
