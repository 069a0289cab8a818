package io.remit.revision;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Create a back up project. | Create a backup project",
                "Deciding when to fail over | Deciding when to failover.",
                "customer provided hosts | customer-provided hosts",
                "non-disruptively | nondisruptively",
                "Don’t share “keys” | Don't share \"keys\"",
                "REVIEW  the logs | Review the logs.",
                "- Review the logs | 1. Review the logs",
                "roles & rights | roles and rights",
                "provisoining a cluster | provisioning a cluster",
            })
    void only_written_differently(String before, String after) {
        assertTrue(Wording.sameWords(before, after));
        assertTrue(Wording.sameWords(after, before));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Keep 1.5 copies | Keep 15 copies",
                "Keep 5 copies | Keep 6 copies",
                "latency < 5 s | latency > 5 s",
                "Keep it active | Keep it inactive",
                "the in active hosts | the inactive hosts",
                "minimum retention | maximum retention",
                "encrypted data | unencrypted data",
                "Review logs | Review the logs",
                "existing jobs | exiting jobs",
                "monthly | weekly",
                "provided hosts | provider hosts",
            })
    void other_words(String before, String after) {
        assertFalse(Wording.sameWords(before, after));
        assertFalse(Wording.sameWords(after, before));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Customer is responsible for managing keys. | You must manage the keys.",
                "Send it via mail | Send it by mail",
                "an instance consisting of hosts | an instance that consists of hosts",
                "if a disaster occurs | should a disaster occur",
                "protects against the majority of failures | protects against most failures",
                "This could include tests | This might include tests",
                "Make sure that data is safe | Ensure data is safe",
                "For information, see the manual | For more information, see the manual",
            })
    void the_same_meaning_in_another_style(String before, String after) {
        assertTrue(Wording.sameMeaning(before, after));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You must rotate keys | You should rotate keys",
                "You must rotate keys | You may rotate keys",
                "You must share keys | You must not share keys",
                "keys and tokens | keys or tokens",
                "copy from the bucket | copy to the bucket",
                "Restart before an incident | Restart after an incident",
                "Review logs | Review logs if asked",
                "Review logs and take action | Review logs and make fixes",
                "Review logs weekly | Review logs daily",
                "Keep 2 copies | Keep 3 copies",
                "Restart all jobs | Restart jobs",
            })
    void another_meaning(String before, String after) {
        assertFalse(Wording.sameMeaning(before, after));
    }
}
