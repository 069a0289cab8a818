/**
 * What proves that something was done: files, links and what checks recorded, each with its grade and the day it is
 * about. Called by the rooms that bind evidence to duties, steps and probes; one piece serves many of them.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Evidence is added and never changed or deleted: an attestation is bound to its hash.
 *   <li>A file's bytes lie in the {@link io.remit.blob.BlobStore}; the row comes after them, so that no row is without its
 *       file. Files without a row are collected a day later ({@link io.remit.evidence.EvidenceCollectionService}).
 *   <li>The same file or link added again in the same words is the piece that is there: a double click, and a form that
 *       lost a race and is sent once more, add nothing twice.
 *   <li>What a file is, is told from its first bytes, and only to be shown. It is sent back as an attachment that no
 *       browser runs, whatever it is; nothing is ever unpacked.
 *   <li>A day a file is about may be today's anywhere on Earth: this room does not know where a tenant is.
 * </ul>
 */
@NullMarked
package io.remit.evidence;

import org.jspecify.annotations.NullMarked;
