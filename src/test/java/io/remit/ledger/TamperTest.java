package io.remit.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.Problem.Invalid;
import io.remit.access.TenantId;
import io.remit.db.Database;
import io.remit.db.DatabaseConfig;
import io.remit.db.TwoTenants;
import io.remit.merkle.Checkpoint;
import io.remit.merkle.Frontier;
import io.remit.merkle.NoteKey;
import io.remit.merkle.TreeHash;
import io.remit.secret.Vault;
import io.remit.testing.TestDatabases;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody changes the database behind the portal's back, and it is noticed, and named. */
final class TamperTest {
    private static final String NAME = "test.example.org";
    private static final int EVENTS = 7;
    private final SecureRandom random = new SecureRandom();
    private final DatabaseConfig config = TestDatabases.fresh();
    private TwoTenants two = new TwoTenants(config);
    private CheckpointKeyService keys = keys();
    private SequencerService sequencer = new SequencerService(two.store());

    private CheckpointKeyService keys() {
        var key = new byte[32];
        random.nextBytes(key);
        var vault = new Vault(Base64.getEncoder().encodeToString(key), random);
        return new CheckpointKeyService(two.store(), vault, random, NAME);
    }

    @BeforeEach
    void record() {
        for (int i = 0; i < EVENTS; i++) {
            two.happens(two.acme(), "event " + i);
            two.happens(two.borealis(), "other " + i);
        }
        number();
        two.happens(two.acme(), "later");
        number();
        assertEquals(List.of(), look(two.acme()));
    }

    @AfterEach
    void close() {
        two.close();
    }

    private void number() {
        var signing = keys.signing(two.platform());
        sequencer.unnumbered(two.platform()).forEach(trail -> sequencer.sequence(two.in(trail), signing));
    }

    private List<String> look(TenantId tenant) {
        var verification = new VerificationService(two.store(), keys, two.clock(), (access, id) -> {});
        Access access = two.in(tenant);
        var id = verification.start(access);
        var problems = verification.run(access, id);
        assertEquals(
                problems.isEmpty() ? Verdict.CONSISTENT : Verdict.BROKEN,
                verification.last(access).orElseThrow().verdict());
        return problems;
    }

    /** Past the portal, as whoever has the database's own password. */
    private int sql(String statement, Object... values) {
        var anything = TestDatabases.arePostgres() ? TestDatabases.asSuperuser(config) : config;
        try (var database = Database.open(anything);
                var connection = database.dataSource().getConnection();
                var prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            int count = prepared.executeUpdate();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            return count;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private UUID event(long position) {
        return two.store()
                .read(two.in(two.acme()), tx -> LedgerQueries.leaves(tx, position, 1))
                .get(0)
                .id();
    }

    private void isNoticed(String... named) {
        var problems = look(two.acme());
        for (var name : named) {
            assertTrue(problems.stream().anyMatch(one -> one.contains(name)), () -> name + " is not in " + problems);
        }
        assertEquals(List.of(), look(two.borealis()), "another trail is as it was");
    }

    private UUID acme() {
        return two.acme().value();
    }

    @Test
    void an_event_whose_bytes_were_changed() {
        var event = event(3);
        assertEquals(
                1,
                sql("update audit_event set canonical = ? where id = ?", "{}".getBytes(StandardCharsets.UTF_8), event));
        isNoticed("Event 3 (" + event + ") was changed", "are not those of the checkpoint");
    }

    @Test
    void an_event_that_is_listed_otherwise_than_it_was_recorded() {
        var event = event(3);
        assertEquals(1, sql("update audit_event set action = 'a.b.c', actor_name = 'x' where id = ?", event));
        isNoticed("Event 3 (" + event + ") is listed otherwise than it was recorded: action, actor");
    }

    @Test
    void an_event_that_was_changed_together_with_its_leaf() {
        var event = event(3);
        var other = "{}".getBytes(StandardCharsets.UTF_8);
        sql("update audit_event set canonical = ? where id = ?", other, event);
        sql(
                "update audit_leaf set leaf_hash = ? where id = ?",
                TreeHash.leaf(other).bytes(),
                event);
        isNoticed("The first " + EVENTS, "is listed otherwise");
    }

    @Test
    void an_event_that_was_deleted_and_one_with_its_leaf() {
        var event = event(2);
        sql("delete from audit_event where id = ?", event);
        isNoticed("Event 2 (" + event + ") was deleted");
        sql("delete from audit_leaf where id = ?", event);
        isNoticed("Event 2 is missing", "are not those of the checkpoint");
    }

    @Test
    void an_event_that_was_added_past_the_portal() {
        var id = UUID.randomUUID();
        sql(
                "insert into audit_event select tenant_id, ?, at, actor_kind, actor_name, action, subject, subject_name,"
                        + " outcome, request_id, address, canonical, canonical_hash from audit_event where id = ?",
                id,
                event(1));
        isNoticed("Event " + id + " was added past the portal");
    }

    @Test
    void two_events_that_changed_places() {
        var first = event(1);
        var second = event(2);
        sql("update audit_leaf set position = 1000 where id = ?", first);
        sql("update audit_leaf set position = 1 where id = ?", second);
        sql("update audit_leaf set position = 2 where id = ?", first);
        isNoticed("are not those of the checkpoint");
    }

    @Test
    void a_tail_that_was_cut_off_with_the_tree_set_back() {
        var last = event(EVENTS);
        sql("delete from audit_leaf where id = ?", last);
        sql("delete from audit_event where id = ?", last);
        isNoticed("the last 1 are gone");
    }

    @Test
    void a_trail_that_was_made_anew_cannot_be_signed() {
        // All but the signature: whoever writes the database has everything that this takes.
        var event = event(3);
        var other = "{}".getBytes(StandardCharsets.UTF_8);
        sql("update audit_event set canonical = ? where id = ?", other, event);
        sql(
                "update audit_leaf set leaf_hash = ? where id = ?",
                TreeHash.leaf(other).bytes(),
                event);
        var forged = two.store().read(two.in(two.acme()), tx -> {
            var tree = Frontier.EMPTY;
            for (var leaf : LedgerQueries.leaves(tx, 0, 100)) {
                tree = tree.append(TreeHash.of(leaf.hash()));
            }
            return tree;
        });
        sql("update audit_tree set roots = ? where tenant_id = ?", forged.bytes(), acme());
        sql("delete from audit_checkpoint where tenant_id = ? and size < ?", acme(), forged.size());
        var stranger = NoteKey.generate(random);
        var body = new Checkpoint(NAME + "/" + two.acme(), forged.size(), forged.root()).body();
        sql(
                "update audit_checkpoint set note = ? where tenant_id = ?",
                new NoteKey(NAME, stranger.getPublic()).sign(body, stranger.getPrivate()),
                acme());
        assertTrue(look(two.acme()).stream().anyMatch(one -> one.contains("not signed by this installation")));
    }

    private VerificationService.Compared compared(String note) {
        return new VerificationService(two.store(), keys, two.clock(), (access, id) -> {})
                .compare(two.in(two.acme()), note);
    }

    private String kept(TenantId tenant) {
        return two.store()
                .read(two.in(tenant), LedgerQueries::lastCheckpoint)
                .orElseThrow()
                .note();
    }

    @Test
    void a_checkpoint_that_was_kept_elsewhere_shows_what_the_trail_itself_cannot() {
        var note = kept(two.acme());
        two.happens(two.acme(), "since then");
        number();
        assertTrue(compared(note).fits());
        assertTrue(compared(note.replace("\n", "\r\n")).fits(), "as a browser sends it");
        assertThrows(Invalid.class, () -> compared(kept(two.borealis())));
        assertThrows(Invalid.class, () -> compared(note.replace(EVENTS + 1 + "", EVENTS + "")));
        assertThrows(Invalid.class, () -> compared("no checkpoint"));

        // An older state of the whole database, consistent in itself.
        sql("delete from audit_leaf where tenant_id = ? and position >= ?", acme(), EVENTS);
        sql("delete from audit_checkpoint where tenant_id = ? and size > ?", acme(), EVENTS);
        var cut = compared(note);
        assertFalse(cut.fits());
        assertTrue(cut.told().contains("older backup"), cut::told);
    }

    @Test
    void a_checkpoint_of_another_trail_is_none_of_this_one() {
        sql("delete from audit_checkpoint where tenant_id = ?", acme());
        sql(
                "update audit_checkpoint set tenant_id = ? where tenant_id = ?",
                acme(),
                two.borealis().value());
        assertTrue(look(two.acme()).stream()
                .anyMatch(one -> one.contains("not signed by this installation for this trail")));
    }

    @Test
    void a_checkpoint_that_another_key_signed() {
        sql("delete from checkpoint_key");
        keys = keys();
        keys.signing(two.platform());
        assertTrue(look(two.acme()).stream().anyMatch(one -> one.contains("not signed by this installation")));
    }

    @Test
    void numbers_have_no_gap_and_who_records_waits_for_nobody() {
        var leaves = two.store().read(two.in(two.acme()), tx -> LedgerQueries.leaves(tx, 0, 100));
        for (int i = 0; i < leaves.size(); i++) {
            assertEquals(i, leaves.get(i).position());
        }
        two.happens(two.acme(), "not yet");
        var verification = new VerificationService(two.store(), keys, two.clock(), (access, id) -> {});
        assertTrue(verification.coverage(two.in(two.acme())).waiting() > 0, "what has no number is said");
    }
}
