package io.remit.evidence;

import io.remit.web.Typed;
import io.remit.web.parts.Field;
import java.time.LocalDate;

/**
 * What the fields that add evidence show; {@code shared/evidence.html} renders them in a form of any room.
 *
 * @param suffix what the fields' ids end with, so that several such forms can be on one page; empty on most
 * @param file the files' field, which never keeps a value
 * @param link the link's address
 * @param linkTitle what the link is called
 * @param note what is said about it
 * @param aboutOn the day it is about
 * @param expiresOn the last day on which it counts
 * @param maxBytes the largest file
 * @param hint how large a file may be, in words
 */
public record EvidenceAdding(
        String suffix,
        Field file,
        Field link,
        Field linkTitle,
        Field note,
        Field aboutOn,
        Field expiresOn,
        long maxBytes,
        String hint) {

    /** The fields as they were typed, or at first with today's date. */
    public static EvidenceAdding of(Typed typed, LocalDate today, String suffix) {
        return new EvidenceAdding(
                suffix,
                new Field("", typed.field("file", "").error()),
                typed.field("link", ""),
                typed.field("linkTitle", ""),
                typed.field("note", ""),
                typed.field("aboutOn", today.toString()),
                typed.field("expiresOn", ""),
                EvidenceService.MAX_FILE_BYTES,
                "Up to " + ByteSize.words(EvidenceService.MAX_FILE_BYTES) + " each, of any kind.");
    }
}
