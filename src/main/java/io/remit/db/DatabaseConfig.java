package io.remit.db;

/**
 * Where the database is.
 *
 * @param url JDBC URL, {@code jdbc:h2:…} or {@code jdbc:postgresql:…}
 * @param user database user
 * @param password its password
 * @param poolSize connections at most
 */
public record DatabaseConfig(String url, String user, String password, int poolSize) {
    /** How long a transaction waits for another's lock. Whoever waits longer is told that somebody else was first. */
    static final int LOCK_TIMEOUT_MILLIS = 5000;

    /** An H2 database in a file without its ending, e.g. {@code data/remit}. */
    public static DatabaseConfig h2File(String path) {
        return new DatabaseConfig("jdbc:h2:file:" + path, "sa", "", 10);
    }

    boolean isH2() {
        return url.startsWith("jdbc:h2:");
    }

    /**
     * The URL with the settings without which one schema could not serve both databases. H2 keeps eight parsed statements
     * per connection, fewer than a handful of pages use; a page took twice as long when they drove each other out. When it
     * closes, it may compact its file for two seconds: the usual fifth of one is over before anything was given back.
     */
    String fullUrl() {
        return isH2()
                ? url + ";DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=128"
                        + ";MAX_COMPACT_TIME=2000;LOCK_TIMEOUT=" + LOCK_TIMEOUT_MILLIS
                : url;
    }

    @Override
    public String toString() {
        return "DatabaseConfig[" + url + "]";
    }
}
