package io.remit.duty;

import io.remit.access.CommentId;
import java.time.Instant;

/** What somebody wrote beside a duty: who, as an actor's reference, and when. */
record Comment(CommentId id, String text, String madeBy, Instant madeAt) {}
