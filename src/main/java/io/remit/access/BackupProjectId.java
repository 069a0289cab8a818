package io.remit.access;

import java.util.UUID;

/** The id of one pair of a project and its backup. */
public record BackupProjectId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
