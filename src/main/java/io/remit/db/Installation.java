package io.remit.db;

import static io.remit.db.schema.Tables.INSTALLATION;

import io.remit.access.Access;
import java.util.Optional;

/** What this database was made for: a demo's data and real data never meet. */
public final class Installation {
    private static final int ONLY_ROW = 1;
    private static final AuditAction CREATED = new AuditAction("platform.installation.created");

    private Installation() {}

    /**
     * Marks a new database as demo or real.
     *
     * @return whether it was new
     * @throws DatabaseUnavailable where it was made for the other kind
     */
    public static boolean claim(Store store, Access command, boolean demo) {
        return store.system(SystemAct.INSTALLATION_CLAIM, command, tx -> {
            var made = madeForDemo(tx);
            if (made.isEmpty()) {
                tx.sql()
                        .insertInto(INSTALLATION)
                        .set(INSTALLATION.ID, ONLY_ROW)
                        .set(INSTALLATION.DEMO, demo)
                        .set(INSTALLATION.CREATED_AT, tx.now())
                        .execute();
                tx.audit(
                        CREATED,
                        new AuditSubject("installation:1", "this installation"),
                        AuditChanges.set("demo", demo));
                return true;
            }
            if (made.get() && !demo) {
                throw new DatabaseUnavailable(
                        "This database holds demo data. Serve it with --demo, or set another data folder.", null);
            }
            if (!made.get() && demo) {
                throw new DatabaseUnavailable(
                        "This database was not made by --demo. Set another data folder for the demo.", null);
            }
            return false;
        });
    }

    /** For commands: a database that nobody has served yet becomes a real one; either kind is fine otherwise. */
    public static void mustExist(Store store, Access command) {
        var demo = store.systemRead(SystemAct.INSTALLATION_CLAIM, command, Installation::madeForDemo);
        claim(store, command, demo.orElse(false));
    }

    private static Optional<Boolean> madeForDemo(Tx tx) {
        return tx.sql()
                .select(INSTALLATION.DEMO)
                .from(INSTALLATION)
                .where(INSTALLATION.ID.eq(ONLY_ROW))
                .fetchOptional(INSTALLATION.DEMO);
    }
}
