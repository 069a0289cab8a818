package io.remit.standing;

import static io.remit.standing.Mechanism.EXERCISES;
import static io.remit.standing.Mechanism.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MechanismTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Check after an outage that each job came to its end. | JOBS_AFTER_INCIDENT",
                "Restart the jobs that an incident stopped. | JOBS_AFTER_INCIDENT",
                "Start your jobs again as new versions come out. | JOB_VERSIONS",
                "Deploy the aligned model, and bring deployments up to new versions. | DEPLOYMENTS",
                "Make a backup project in another region. | BACKUP_PROJECT",
                "Authorize the service to use the Object Storage bucket. | BUCKET_ACCESS",
                "Revoke its authorization to the bucket when it is no longer used. | BUCKET_ACCESS",
                "See that the data in your bucket is replicated and backed up. | BUCKET_BACKUP",
                "Replicate your object storage to another region. | BUCKET_BACKUP",
                "Take a backup. | NONE",
                "See to it that access to the data is restricted where that is needed. | BUCKET_PRIVACY",
                "Restrict access to your data. | BUCKET_PRIVACY",
                "Restrict who may sign in. | NONE",
                "Practise the recovery plan regularly. | EXERCISES",
                "Keep testing your plan for high availability. | EXERCISES",
                "The steps have to be rehearsed. | EXERCISES",
                "Drill the fail-over of the application. | EXERCISES",
                "Review the logs. | NONE",
                "Test new releases before they go live. | NONE",
                "Keep a copy of the configuration. | NONE"
            })
    void its_words_say_what_proves_a_duty(String text, Mechanism mechanism) {
        assertEquals(mechanism, Mechanism.proposed(text));
    }

    @Test
    void a_text_without_end_is_not_searched_for_long() {
        assertEquals(NONE, Mechanism.proposed("job ".repeat(100_000)));
    }

    @Test
    void a_mechanism_is_known_by_its_name_alone() {
        assertEquals(Optional.of(EXERCISES), Mechanism.named("EXERCISES"));
        assertEquals(Optional.empty(), Mechanism.named("exercises"));
    }
}
