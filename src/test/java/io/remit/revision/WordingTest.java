package io.remit.revision;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.intake.Party;
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
                "encription of disks | encryption of disks",
                "organise the drill | organize the drill",
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
                "it is charged monthly | it is changed monthly",
                "prevent losses | present losses",
                "messages are replaced | messages are replayed",
                "the contact page | the contract page",
                "the content of logs | the context of logs",
                "internal checks | interval checks",
                "relocation of keys | revocation of keys",
                "compliant hosts | complaint hosts",
                "the service provides | the service providers",
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
                "Keep a plan in case of loss of the region | Keep a plan if the region is lost",
                "Act in the event of deletion of your main bucket | Act if your main bucket is deleted",
                "Call us after failure of the primary node | Call us after the primary node fails",
                "Act in the event of an outage | Act if an outage occurs",
                "Act should an outage occur | Act in case of an outage",
                "Check that there are no open ports | Check that you have no open ports",
                "the desired version | the wanted version",
                "The user must manage keys | You must manage keys",
                "It can't be restored | It cannot be restored",
                "The replica doesn't cover it | The replica does not cover it",
                "Restart the jobs when needed | Restart the jobs as necessary",
                "Keep three copies | Keep 3 copies",
                "Keep records, e.g. logs | Keep records, for example logs",
            })
    void the_same_meaning_in_another_style(String before, String after) {
        assertTrue(Wording.sameMeaning(before, after, Party.CUSTOMER));
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
                "Restart jobs as needed | Restart jobs",
                "Restart jobs as needed | Restart jobs as requested",
                "Jobs can't be restarted | Jobs can be restarted",
                "The replica isn't encrypted | The replica is encrypted",
                "Keep three copies | Keep 4 copies",
                "Customer is responsible for keys | IBM is responsible for keys",
                "We must rotate keys | Rotate keys",
                "Customer is solely responsible for keys | Customer is responsible for keys",
                "You are expected to rotate keys | You are required to rotate keys",
                "Users must rotate keys | You must rotate keys",
                "keys managed by the customer | keys managed for the customer",
                "Send it to the provider | Send it by the provider",
                "Back up your data | Back up our data",
                "Keep a copy of it | Keep copies of it",
                "Act if an outage occurs | Act if no outage occurs",
                "Act if an outage occurs | Act unless an outage occurs",
                "Act if an outage occurs | Act before an outage occurs",
                "Act if the region is lost | Act if the region is not lost",
                "Act if the region is lost | Act if the zone is lost",
                "Act if the region is lost | Act if the region is interrupted",
                "Act if the region fails | Act if the region fails over",
                "Act if the key or the lock is lost | Act if the key is lost",
                "Check that you have no open ports | Check that you have open ports",
            })
    void another_meaning(String before, String after) {
        assertFalse(Wording.sameMeaning(before, after, Party.CUSTOMER));
    }
}
