package io.remit.evidence;

import io.remit.access.Actor;
import io.remit.access.EvidenceId;
import io.remit.standing.Grade;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * One piece of evidence.
 *
 * @param id its id; later pieces have greater ones
 * @param kind a file or a link
 * @param grade how it came about
 * @param name a file's name made safe, or a link's title
 * @param mediaType what a file's first bytes look like; empty for a link
 * @param bytes a file's length
 * @param sha256 the hash of a file's bytes, 64 hex digits; empty for a link
 * @param address a link's address, in ASCII; empty for a file
 * @param note what somebody said about it
 * @param aboutOn the day it is about
 * @param expiresOn the last day on which it counts, where there is one
 * @param addedBy who added it, as {@link Actor#reference}
 * @param addedAt when
 */
public record Evidence(
        EvidenceId id,
        EvidenceKind kind,
        Grade grade,
        String name,
        String mediaType,
        long bytes,
        String sha256,
        String address,
        String note,
        LocalDate aboutOn,
        Optional<LocalDate> expiresOn,
        String addedBy,
        Instant addedAt) {

    static Evidence of(EvidenceId id, Content content, Described described, Actor by, Instant at) {
        return new Evidence(
                id,
                content.kind(),
                content.grade(),
                content.name(),
                content.mediaType(),
                content.bytes(),
                content.sha256(),
                content.address(),
                described.note(),
                described.aboutOn(),
                described.expiresOn(),
                by.reference(),
                at);
    }

    /** Whether its bytes are kept here; else it is a link. */
    public boolean isFile() {
        return kind == EvidenceKind.FILE;
    }

    /** The media type that its bytes are sent as: none that a browser would run. */
    public String sentAs() {
        return MediaType.sent(mediaType);
    }

    /** Whether it counts no longer. */
    public boolean expired(LocalDate today) {
        return expiresOn.filter(last -> last.isBefore(today)).isPresent();
    }

    /**
     * What binds a statement to its evidence, {@code sha256:} and 64 hex digits: the hash of one line for each piece,
     * {@code file} and its hash or {@code link} and its address, in the order of their characters.
     */
    public static String hash(Collection<Evidence> pieces) {
        var lines = pieces.stream().map(Evidence::canonical).distinct().sorted().collect(Collectors.joining("\n"));
        return "sha256:" + DigestUtils.sha256Hex(lines.getBytes(StandardCharsets.UTF_8));
    }

    private String canonical() {
        return isFile() ? "file " + sha256 : "link " + address;
    }
}
