package io.remit.revision;

import io.remit.intake.DraftResponsibility;
import io.remit.intake.PageDraft;
import io.remit.intake.PageKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an edition says, without markup, dates or source lines: what keys are matched and editions are compared by.
 *
 * @param responsibilities all rows in page order
 */
public record EditionContent(List<Responsibility> responsibilities) {
    public EditionContent {
        responsibilities = List.copyOf(responsibilities);
    }

    /** The content of a page as read, with the keys proposed there. */
    public static EditionContent of(PageDraft page) {
        return of(page.responsibilities());
    }

    /** The content of responsibilities as read or corrected, with the keys proposed there. */
    public static EditionContent of(List<DraftResponsibility> rows) {
        return new EditionContent(
                rows.stream().map(row -> row(row, PageKind.RESPONSIBILITIES)).toList());
    }

    /** The rows of one of its pages. */
    EditionContent of(PageKind page) {
        return new EditionContent(
                responsibilities.stream().filter(row -> row.page() == page).toList());
    }

    /** The keys of its rows and duties. */
    Set<String> keys() {
        var keys = new HashSet<String>();
        for (var row : responsibilities) {
            keys.add(row.key());
            row.duties().forEach(duty -> keys.add(duty.key()));
        }
        return keys;
    }

    /** A responsibility as read or corrected, with the keys proposed there. */
    public static Responsibility row(DraftResponsibility row, PageKind page) {
        var duties = row.duties().stream()
                .map(duty -> new Duty(duty.key(), duty.party(), duty.text(), duty.links()))
                .toList();
        return new Responsibility(
                row.key(),
                row.category(),
                row.variant(),
                row.area(),
                row.provider().text(),
                row.customer().text(),
                row.heldBy(),
                duties,
                page);
    }
}
