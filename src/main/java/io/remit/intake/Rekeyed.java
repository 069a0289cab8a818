package io.remit.intake;

import java.util.List;

/** Rows under freshly proposed keys. */
final class Rekeyed {
    private Rekeyed() {}

    static List<DraftResponsibility> rows(List<DraftResponsibility> rows) {
        var keys = new Keys();
        return rows.stream().map(row -> row(keys, row)).toList();
    }

    private static DraftResponsibility row(Keys keys, DraftResponsibility row) {
        var key = keys.responsibility(row.category(), row.variant(), row.area());
        var duties = row.duties().stream()
                .map(duty -> new DraftDuty(
                        keys.duty(key, duty.party(), duty.text()), duty.party(), duty.text(), duty.links()))
                .toList();
        return new DraftResponsibility(
                key,
                row.table(),
                row.row(),
                row.category(),
                row.variant(),
                row.area(),
                row.line(),
                row.provider(),
                row.customer(),
                row.heldBy(),
                duties);
    }
}
