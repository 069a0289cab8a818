package io.remit.plan;

/** What sort of step it is, and so what checking it off tells of the run. */
public enum StepKind {
    DO("Do", "Something is done."),
    VERIFY("Verify", "Something is looked at, and found well or not."),
    SERVICE_RESTORED("Service restored", "The service answers again: sets the time of restoration."),
    SERVICE_VERIFIED("Service verified", "The service was seen to work: ends the recovery time."),
    RECOVERY_POINT("Recovery point", "The time of the newest usable recovered data is read and entered."),
    VERIFY_JOBS("Verify jobs", "Every job that was running is complete or was restarted."),
    RESTORE_TEST("Restore test", "Data is restored from the backup and compared."),
    SAMPLE_LAG("Measure sample lag", "How far the replica lags behind is measured with a marked object."),
    FAIL_BACK("Fail back", "Work returns to where it was before.");

    private final String label;
    private final String meaning;

    StepKind(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** What it stands for, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Whether what it found may be bad, so that it is checked off as passed or failed. */
    public boolean isChecked() {
        return this == VERIFY || this == SERVICE_VERIFIED || this == VERIFY_JOBS || this == RESTORE_TEST;
    }
}
