package io.remit.attestation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.AttestationId;
import io.remit.access.EditionId;
import io.remit.access.ServiceId;
import io.remit.access.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an attestation binds, byte for byte: whoever verifies it offline relies on it. */
final class BindingTest {
    private static final DutyText DUTY = new DutyText(
            new ServiceId(new UUID(0, 3)),
            "logging/review",
            new EditionId(new UUID(0, 4)),
            5,
            "sha256:e",
            "sha256:t",
            "Review");

    private static Attestation attestation(DutyText duty, String statement, Approval approval) {
        return new Attestation(
                new TenantId(new UUID(0, 1)),
                new AttestationId(new UUID(0, 2)),
                duty,
                "project:7",
                Attesting.FIRST,
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 31),
                statement,
                List.of(),
                "sha256:v",
                Attesting.Origin.FORM,
                "account:9",
                Instant.parse("2026-11-01T08:00:00.120Z"),
                "",
                approval,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void the_bytes_are_these() {
        assertEquals(
                "{\"attestation\":\"00000000-0000-0000-0000-000000000002\",\"duty_key\":\"logging/review\","
                        + "\"edition\":\"00000000-0000-0000-0000-000000000004\",\"edition_hash\":\"sha256:e\","
                        + "\"edition_number\":\"5\",\"evidence_hash\":\"sha256:v\","
                        + "\"follows\":\"00000000-0000-0000-0000-000000000000\",\"format\":\"remit-attestation-1\","
                        + "\"made_at\":\"2026-11-01T08:00:00.120Z\",\"made_by\":\"account:9\",\"origin\":\"FORM\","
                        + "\"period_from\":\"2026-10-01\",\"period_to\":\"2026-10-31\","
                        + "\"service\":\"00000000-0000-0000-0000-000000000003\","
                        + "\"statement\":\"Reviewed “all” of them,\\nand kept ü.\",\"subject\":\"project:7\","
                        + "\"tenant\":\"00000000-0000-0000-0000-000000000001\",\"text_hash\":\"sha256:t\"}",
                attestation(DUTY, "Reviewed “all” of them,\nand kept ü.", Approval.NOT_NEEDED)
                        .binding());
    }

    @Test
    void the_hash_is_that_of_the_bytes() {
        assertEquals(
                "sha256:15522217846d2aae410b4303a14f747b9b52fd5fc3bc99c57e4e322ecf2d8289",
                attestation(DUTY, "Reviewed “all” of them,\nand kept ü.", Approval.NOT_NEEDED)
                        .bound()
                        .bindingHash());
    }

    @Test
    void what_is_bound_cannot_change_unnoticed_and_a_decision_changes_nothing() {
        var bound = attestation(DUTY, "All were reviewed.", Approval.WAITING).bound();
        assertTrue(bound.isIntact());
        assertEquals(
                bound.bindingHash(),
                attestation(DUTY, "All were reviewed.", Approval.APPROVED)
                        .bound()
                        .bindingHash());
        var otherText = new DutyText(
                DUTY.service(), DUTY.key(), DUTY.edition(), 5, DUTY.editionHash(), "sha256:other", DUTY.label());
        for (var other : List.of(
                attestation(DUTY, "All were reviewed!", Approval.WAITING),
                attestation(otherText, "All were reviewed.", Approval.WAITING))) {
            assertFalse(bound.bindingHash().equals(other.bound().bindingHash()));
        }
    }
}
