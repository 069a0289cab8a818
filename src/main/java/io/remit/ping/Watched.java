package io.remit.ping;

import java.time.Instant;

/** A ping with what it said last. */
record Watched(Ping ping, Heartbeat beat) {

    Heartbeat.Found found(Instant now) {
        return beat.found(ping, now);
    }
}
