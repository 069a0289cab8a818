package io.remit.policy;

import io.remit.objectstorage.BucketAddress;
import io.remit.objectstorage.Operation;
import io.remit.objectstorage.PrefixRight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be granted.
 *
 * @param name a short name for statements and files: letters and digits
 * @param instance the Cloud Object Storage instance of the bucket, on IBM Cloud
 * @param principals whom to grant it: the service's principal, and a stand-in where one is tested
 * @param sourceService what IBM Cloud calls the service; empty elsewhere
 * @param sourceInstance the instance of the service, the project; empty where it is not known
 * @param claim where the objects are that show whose the bucket is
 * @param endsOn the last day; empty where it has no end
 */
public record Wanted(
        String name,
        BucketAddress bucket,
        String instance,
        List<String> principals,
        String sourceService,
        String sourceInstance,
        List<PrefixRight> rights,
        String claim,
        Optional<LocalDate> endsOn) {
    public Wanted {
        principals = List.copyOf(principals);
        rights = List.copyOf(rights);
    }

    /** Its name as Terraform's resources and files have it. */
    String label() {
        return "remit_" + name.toLowerCase(Locale.ROOT);
    }

    /** The rights, and what the portal needs to see the claim. */
    List<PrefixRight> all() {
        var all = new ArrayList<>(rights);
        boolean covered = rights.stream()
                .anyMatch(right -> right.covers(claim) && right.may(Operation.READ) && right.may(Operation.LIST));
        if (!covered) {
            all.add(new PrefixRight(claim, Set.of(Operation.LIST, Operation.READ)));
        }
        return all;
    }

    /** The prefixes below which something may be done. */
    List<String> prefixes(Operation operation) {
        return all().stream()
                .filter(right -> right.may(operation))
                .map(PrefixRight::prefix)
                .toList();
    }
}
