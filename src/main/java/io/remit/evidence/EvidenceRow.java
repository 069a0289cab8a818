package io.remit.evidence;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Moment;
import java.time.LocalDate;

/**
 * One piece of evidence as pages show it.
 *
 * @param id its id
 * @param name what it is called
 * @param href where a file is downloaded from, or a link leads
 * @param outside whether that is another site
 * @param detail a file's kind and size, or a link's host
 * @param grade how it came about
 * @param about the day it is about
 * @param expires its last day; without text where it has none
 * @param expired whether that day has passed
 * @param who who added it
 * @param added when
 * @param note what was said about it
 */
public record EvidenceRow(
        String id,
        String name,
        String href,
        boolean outside,
        String detail,
        Badge grade,
        Moment about,
        Moment expires,
        boolean expired,
        String who,
        Moment added,
        String note) {

    /**
     * The row of a piece.
     *
     * @param base where the tenant's or the operator's pages are, such as {@code /t/acme}
     * @param who the name of whoever added it
     */
    public static EvidenceRow of(Evidence piece, String base, String who, LocalDate today) {
        return at(piece, base + "/evidence/" + piece.id() + "/content", who, today);
    }

    /**
     * The same, where a file is downloaded from somewhere else.
     *
     * @param content where from
     */
    public static EvidenceRow at(Evidence piece, String content, String who, LocalDate today) {
        return new EvidenceRow(
                piece.id().toString(),
                piece.name(),
                piece.isFile() ? content : piece.address(),
                !piece.isFile(),
                detail(piece),
                grade(piece),
                Moment.on(piece.aboutOn()),
                piece.expiresOn().map(Moment::on).orElse(Moment.NONE),
                piece.expired(today),
                who,
                Moment.at(piece.addedAt()),
                piece.note());
    }

    static String detail(Evidence piece) {
        return piece.kind() == EvidenceKind.LINK
                ? LinkAddress.host(piece.address())
                : piece.mediaType() + ", " + ByteSize.words(piece.bytes());
    }

    static Badge grade(Evidence piece) {
        return switch (piece.grade()) {
            case STATED -> Badge.quiet("writing", "Stated");
            case REPORTED -> new Badge("info", "device-desktop", "Reported");
            case OBSERVED -> Badge.ok("Observed");
        };
    }
}
