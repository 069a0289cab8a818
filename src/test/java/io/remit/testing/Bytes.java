package io.remit.testing;

import java.io.InputStream;

/** As many bytes as a test wants, made while they are read and never all at once. */
public final class Bytes extends InputStream {
    private final int seed;
    private long left;

    /** @param seed two streams with the same seed hold the same bytes */
    public Bytes(int seed, long count) {
        this.seed = seed;
        this.left = count;
    }

    @Override
    public int read() {
        return left-- > 0 ? (int) (left * 31 + seed) & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (left <= 0) {
            return -1;
        }
        int count = (int) Math.min(length, left);
        for (int i = 0; i < count; i++) {
            into[offset + i] = (byte) ((left - 1 - i) * 31 + seed);
        }
        left -= count;
        return count;
    }
}
