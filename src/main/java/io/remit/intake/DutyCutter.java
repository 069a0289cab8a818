package io.remit.intake;

import io.remit.wording.Cell;
import io.remit.wording.CellCutter;
import java.util.ArrayList;
import java.util.List;

/** Makes duties of what the two parties' cells say. */
final class DutyCutter {
    private DutyCutter() {}

    /**
     * The duties of both cells, the provider's first.
     *
     * @param keys the keys of the page being read
     * @param responsibility the key of the responsibility the cells belong to
     */
    static List<DraftDuty> cut(Keys keys, String responsibility, Cell provider, Cell customer) {
        var duties = new ArrayList<DraftDuty>();
        for (var party : Party.values()) {
            var cell = party == Party.PROVIDER ? provider : customer;
            for (var piece : CellCutter.pieces(cell)) {
                var text = piece.text();
                duties.add(new DraftDuty(keys.duty(responsibility, party, text), party, text, piece.links()));
            }
        }
        return duties;
    }
}
