package io.remit.mail;

import java.util.UUID;

/**
 * A mail in plain text.
 *
 * @param id the same each time it is sent
 * @param to the recipient's address
 * @param subject one line
 * @param text the body
 * @param settingsLink where the recipient says which mails come; empty for none
 */
public record Message(UUID id, String to, String subject, String text, String settingsLink) {}
