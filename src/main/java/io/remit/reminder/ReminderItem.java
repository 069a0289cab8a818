package io.remit.reminder;

import io.remit.access.DutyId;
import java.time.LocalDate;

/** One thing that a member is told of, and why it is theirs. */
sealed interface ReminderItem permits DueItem, ApprovalItem {
    /** The duty it is about. */
    DutyId id();

    /** What it is about, in the duty's words. */
    String label();

    /** Where it stands, in words. */
    String standing();

    /** Why it is the reader's. */
    String why();

    /** Where the one thing to do is done, below the address of the duties' place. */
    String path();

    /** Under which title it is told. */
    Group group();

    /** Whether the member wants to be reminded of it on that day. */
    boolean isWanted(ReminderSetting wish, LocalDate today);

    /** Whether a digest of that day names it. */
    boolean isInDigest(LocalDate today);

    /** What is said of it once. */
    Saying saying(LocalDate today);

    /** The parts of a mail, in its order. */
    enum Group {
        WRONG("LATE OR WRONG"),
        APPROVAL("WAITING FOR YOUR APPROVAL"),
        COMING("TO BE DONE");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** Something that is said to a member once: of which kind, about what, and for which day. */
    record Saying(String kind, String about, LocalDate on) {
        static Saying digest(LocalDate day) {
            return new Saying("DIGEST", "", day);
        }
    }
}
