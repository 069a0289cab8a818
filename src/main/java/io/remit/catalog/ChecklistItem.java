package io.remit.catalog;

/**
 * One item of a checklist on an edition's page on disaster recovery.
 *
 * @param checklist what its checklist is about
 * @param text the item
 * @param example whether the page only shows it as an example; then it is no duty
 * @param dutyKey the duty it became; empty for an example, and where the operator dropped it
 * @param line where it stands in the page, from 1
 */
public record ChecklistItem(String checklist, String text, boolean example, String dutyKey, int line) {
    ChecklistItem withKey(String key) {
        return new ChecklistItem(checklist, text, example, key, line);
    }
}
