package io.remit.incident;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the job that hands incidents out that there is something to do; as long as nobody listens, it finds it by itself. */
public final class Wake {
    private static final Logger LOG = LoggerFactory.getLogger(Wake.class);
    private volatile Runnable listener = () -> {};

    /** Has somebody told from now on. */
    public void tell(Runnable somebody) {
        listener = somebody;
    }

    /** What was declared is committed: that nobody could be told keeps it up, and fails nothing. */
    void up() {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.warn("The job that hands incidents out could not be woken; it wakes by itself soon", e);
        }
    }
}
