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
 *       ({@link io.remit.db.Durability}) before anything is acknowledged. What a commit
 *       replaces stays in the file for another 45 seconds, H2's guard against a loss of power, and its room is used again
 *       afterwards: a hundred writes a second hold some 350 MB that way, of which closing leaves a few.
 *   <li>A read takes one connection; its guard refuses every writing statement. On H2 it needs no transaction. On
 *       PostgreSQL it is one, read-only, because row-level security ({@link io.remit.db.RowSecurity}) must know the tenant
 *       and forget it again: that costs about a tenth of a millisecond for each read. Setting it for the session would cost
 *       half of that, and leave it to the connection's next user.
 *   <li>Policies are made after every migration for every table whose primary key begins with the tenant id, by
 *       {@code migrations/postgresql/afterMigrate.sql}: it needs no number, and no new table can be forgotten.
 *   <li>Who loses a deadlock, or waits five seconds for a lock, gets a conflict that says to try again.
 * </ul>
 */
@NullMarked
package io.remit.db;

import org.jspecify.annotations.NullMarked;
