package io.remit.setup;

import io.remit.access.AccountId;
import io.remit.attestation.Attestation;
import io.remit.duty.DutyEntry;
import io.remit.duty.SubjectStanding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What an import would do, line by line.
 *
 * @param lines every line that says anything
 * @param blank how many lines only name a duty
 */
record DonePlan(List<Planned> lines, int blank) {

    /** What becomes of a line. */
    enum Fate {
        /** It is attested. */
        ATTESTED,
        /** It only says who answers for the duty. */
        OWNED,
        /** It was imported before, or stands in the file already. */
        KNOWN,
        /** Something in it has to be corrected. */
        WRONG
    }

    /**
     * One line.
     *
     * @param line as it was written
     * @param fate what becomes of it
     * @param told what to correct, or why it is known; empty otherwise
     * @param duty the duty it means; empty where that is what is wrong
     * @param subject what of it; empty with the duty
     * @param owner who is to answer for the duty from now on; empty where that stays
     * @param day when it was done; empty where it only says who answers
     * @param host the host of what shows it; empty without evidence
     */
    record Planned(
            DoneLine line,
            Fate fate,
            List<String> told,
            Optional<DutyEntry> duty,
            Optional<SubjectStanding> subject,
            Optional<AccountId> owner,
            Optional<LocalDate> day,
            String host) {
        Planned {
            told = List.copyOf(told);
        }

        boolean isAttested() {
            return fate == Fate.ATTESTED;
        }

        /** Whether it changes who answers for its duty. */
        boolean isOwned() {
            return owner.isPresent() && fate != Fate.WRONG;
        }

        /** Whether an attestation says the same. */
        boolean isSaidBy(Attestation made) {
            return made.withdrawal().isEmpty()
                    && day.filter(made.periodTo()::equals).isPresent()
                    && made.statement().equals(line.statement());
        }

        private String imprint() {
            return String.join(
                    "|",
                    fate.name(),
                    duty.map(one -> one.id() + "@" + one.assignment().version()).orElse(""),
                    subject.map(one -> one.subject() + "@" + one.follows()).orElse(""),
                    owner.map(AccountId::toString).orElse(""),
                    line.toString());
        }
    }

    DonePlan {
        lines = List.copyOf(lines);
    }

    long count(Fate fate) {
        return lines.stream().filter(line -> line.fate() == fate).count();
    }

    /** How many duties get another owner. */
    long owned() {
        return lines.stream()
                .filter(Planned::isOwned)
                .flatMap(line -> line.duty().stream())
                .map(DutyEntry::id)
                .distinct()
                .count();
    }

    /** Whether there is anything to import. */
    boolean doesSomething() {
        return count(Fate.ATTESTED) + owned() > 0;
    }

    /** The same only while neither the table nor what it is about has changed. */
    String fingerprint() {
        return DigestUtils.sha256Hex(
                String.join("\n", lines.stream().map(Planned::imprint).toList()));
    }
}
