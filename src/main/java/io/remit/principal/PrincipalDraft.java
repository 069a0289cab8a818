package io.remit.principal;

import io.remit.access.Problem.Invalid;
import io.remit.objectstorage.BucketAddress;
import io.remit.objectstorage.Keys;
import io.remit.objectstorage.Platform;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the operator lays down for a service on one kind of object storage.
 *
 * @param hosts where the key may be used: names, or {@code *.} and a name; separated by spaces
 * @param key the key of whoever is tested; empty to keep the one that is there
 * @param control the bucket that the key may list whatever tenants do; empty where there is none
 */
record PrincipalDraft(
        Platform platform,
        String granted,
        String sourceService,
        String note,
        Tested tested,
        String testedAs,
        String hosts,
        Optional<Keys> key,
        Optional<BucketAddress> control) {
    private static final Pattern HOST =
            Pattern.compile("(\\*\\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?");

    /**
     * @param before the hosts that the stored key is for; empty where none is stored
     * @throws Invalid at the fields that cannot be so
     */
    void mustBeSound(Optional<String> before) {
        var errors = new LinkedHashMap<String, String>();
        if (tested != Tested.NOBODY) {
            if (hosts.isEmpty()) {
                errors.put("hosts", "Say at which hosts the key may be used. It is used nowhere else.");
            } else if (!hostsAreSound()) {
                errors.put(
                        "hosts",
                        "Write host names such as s3.eu-de.example.org, or *.example.org, with spaces between.");
            }
            if (key.isEmpty() && before.isEmpty()) {
                errors.put("secret", "Enter the key and its secret, or choose that nothing is tested.");
            }
            if (key.isEmpty() && before.filter(old -> !old.equals(hosts)).isPresent()) {
                errors.put("secret", "The hosts are others now: enter the key again, for these.");
            }
            control.map(BucketAddress::host)
                    .filter(host -> !allows(hosts, host))
                    .ifPresent(host -> errors.put("controlEndpoint", "Add " + host + " to the hosts of the key."));
        }
        if (tested == Tested.STAND_IN && testedAs.isEmpty()) {
            errors.put("testedAs", "Say whose the key is: proofs name it, and tenants have to authorize it.");
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private boolean hostsAreSound() {
        for (var host : hosts.split(" ")) {
            if (!HOST.matcher(host).matches() || host.startsWith("*.") && host.indexOf('.', 2) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a key for these hosts may be used at this one. */
    static boolean allows(String hosts, String host) {
        for (var one : hosts.split(" ")) {
            if (one.equals(host) || one.startsWith("*.") && host.endsWith(one.substring(1))) {
                return true;
            }
        }
        return false;
    }

    /** Whose the key is. */
    String whose() {
        return switch (tested) {
            case NOBODY -> "";
            case PRINCIPAL -> granted;
            case STAND_IN -> testedAs;
        };
    }
}
