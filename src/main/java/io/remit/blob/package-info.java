/**
 * Files of tenants, kept in the data folder under the SHA-256 of what is in them. Called by rooms that own a table which
 * says what the bytes are; {@link io.remit.blob.BlobStore} speaks of tenants, hashes and streams and never of paths, so
 * that object storage can take its place.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>The same bytes lie once in a tenant, and never once for two: whether another tenant has a file is not to be found
 *       out by sending it.
 *   <li>The file first, its row after. A file is on the disk, with the names of the folders above it, before
 *       {@link io.remit.blob.BlobStore#write} returns; a row that never comes leaves a file which nobody names, and
 *       such files are deleted when they have been old for a day.
 *   <li>Bytes that come again make their file young again. Deleting looks at its age once more under the lock that writing
 *       takes too, a file lock, so that several portals may share one data folder.
 *   <li>Nothing here is ever unpacked or understood.
 * </ul>
 */
@NullMarked
package io.remit.blob;

import org.jspecify.annotations.NullMarked;
