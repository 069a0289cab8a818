/**
 * The only door to the database: {@link io.remit.db.Store} opens a {@link io.remit.db.Tx} for somebody's
 * {@link io.remit.access.Access}, {@link io.remit.db.TenantGuard} refuses every query level that forgets its tenant,
 * and a write commits only together with an audit event.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>One schema and one SQL for H2 (native mode) and PostgreSQL; {@code io.remit.db.schema} is generated from
 *       {@code migrations/common} and never edited.
 *   <li>Hashes are kept as 64 hex digits: an indexed binary column cannot be declared portably for the generator.
 *   <li>H2 delays its writes: after a commit to a file the waiting commits share one {@code CHECKPOINT SYNC}
 *       ({@link io.remit.db.Durability}) before anything is acknowledged.
 *   <li>A read takes one connection and no transaction; its guard refuses every writing statement.
 * </ul>
 */
@NullMarked
package io.remit.db;

import org.jspecify.annotations.NullMarked;
