/**
 * The Merkle tree of RFC 9162 ("Certificate Transparency Version 2.0", section 2.1), and checkpoints that sign its heads, in
 * the text form of C2SP ({@code tlog-checkpoint}, {@code signed-note}). Pure functions over bytes; the hash and the signature
 * are the JDK's.
 */
@NullMarked
package io.remit.merkle;

import org.jspecify.annotations.NullMarked;
