package io.remit.resilience;

import io.remit.wording.Piece;
import java.util.List;

/**
 * What may fail, and how it is recovered.
 *
 * @param section the heading it stands under
 * @param failure what may fail
 * @param resolution the page's words
 * @param recoveredBy who recovers it
 * @param line where it stands
 * @param provider the parts of the resolution that are the provider's
 * @param customer the parts that are the customer's, those that name nobody included
 * @param nobodys how many parts say that something is done and not by whom
 */
public record Scenario(
        String section,
        String failure,
        String resolution,
        RecoveredBy recoveredBy,
        int line,
        List<Piece> provider,
        List<Piece> customer,
        int nobodys) {
    public Scenario {
        provider = List.copyOf(provider);
        customer = List.copyOf(customer);
    }
}
