package io.remit.reminder;

import io.remit.access.AccountId;
import io.remit.access.DutyId;
import io.remit.attestation.Attestation;
import io.remit.attestation.DutyException;
import io.remit.duty.DutyEntry;
import io.remit.duty.Register;
import io.remit.identity.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody stated or asked for, and what a second person has to decide.
 *
 * @param about its own id: each is said once
 * @param id the duty
 * @param label the duty's area and text
 * @param standing what waits
 * @param madeBy who made it, as an actor's reference: nobody approves what is their own
 * @param madeOn on which day
 * @param path where it is decided
 */
record ApprovalItem(
        String about, DutyId id, String label, String standing, String madeBy, LocalDate madeOn, String path)
        implements ReminderItem {

    /** What waits at a place, for whoever may approve there. */
    record Waiting(List<Attestation> attestations, List<DutyException> exceptions, List<Member> people, ZoneId zone) {

        List<ApprovalItem> items(Register register) {
            return Stream.concat(
                            attestations.stream().map(one -> attested(register, one)),
                            exceptions.stream().map(one -> asked(register, one)))
                    .toList();
        }

        private ApprovalItem attested(Register register, Attestation one) {
            return new ApprovalItem(
                    one.id().toString(),
                    one.dutyId(),
                    label(register, one.dutyId(), one.duty().label()),
                    "attested by " + name(one.madeBy()) + ", waits for your approval",
                    one.madeBy(),
                    day(one.madeAt()),
                    "/duties/" + one.dutyId() + "#attestation-" + one.id());
        }

        private ApprovalItem asked(Register register, DutyException one) {
            return new ApprovalItem(
                    one.id().toString(),
                    one.dutyId(),
                    label(register, one.dutyId(), one.duty().label()),
                    "exception asked for by " + name(one.askedBy()) + ", waits for your approval",
                    one.askedBy(),
                    day(one.askedAt()),
                    "/duties/" + one.dutyId() + "#exceptions");
        }

        private static String label(Register register, DutyId duty, String kept) {
            return register.find(duty).map(DutyEntry::label).orElse(kept);
        }

        private String name(String reference) {
            return people.stream()
                    .filter(member -> reference.equals(reference(member.account())))
                    .findFirst()
                    .map(Member::name)
                    .orElse("somebody who has left");
        }

        private LocalDate day(Instant at) {
            return at.atZone(zone).toLocalDate();
        }
    }

    private static String reference(AccountId account) {
        return "account:" + account;
    }

    boolean isMadeBy(Member member) {
        return madeBy.equals(reference(member.account()));
    }

    @Override
    public String why() {
        return "You may approve it, and did not make it.";
    }

    @Override
    public Group group() {
        return Group.APPROVAL;
    }

    /** It is told with what is wrong: somebody else cannot go on. */
    @Override
    public boolean isWanted(ReminderSetting wish, LocalDate today) {
        return wish.overdue();
    }

    @Override
    public boolean isInDigest(LocalDate today) {
        return true;
    }

    @Override
    public Saying saying(LocalDate today) {
        return new Saying("APPROVAL", about, madeOn);
    }
}
