package detente.random;

/**
 * Philox4x32-10, a counter-based generator: a keyed bijection of 128-bit counters.
 *
 * <p>Source: J. Salmon, M. Moraes, R. Dror, D. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
 */
final class Philox {
    private static final long MULTIPLIER_0 = 0xD2511F53L;
    private static final long MULTIPLIER_1 = 0xCD9E8D57L;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;
    private static final int ROUNDS = 10;

    private Philox() {}

    /**
     * One half of the block that belongs to a counter.
     *
     * @param low counter words 0 and 1 (word 0 in the low bits)
     * @param high counter words 2 and 3
     * @param key key words 0 and 1
     * @param half 0 for output words 0 and 1, 1 for output words 2 and 3
     */
    static long half(long low, long high, long key, int half) {
        int c0 = (int) low;
        int c1 = (int) (low >>> 32);
        int c2 = (int) high;
        int c3 = (int) (high >>> 32);
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        for (int round = 0; round < ROUNDS; round++) {
            long product0 = MULTIPLIER_0 * (c0 & 0xFFFFFFFFL);
            long product1 = MULTIPLIER_1 * (c2 & 0xFFFFFFFFL);
            c0 = (int) (product1 >>> 32) ^ c1 ^ k0;
            c2 = (int) (product0 >>> 32) ^ c3 ^ k1;
            c1 = (int) product1;
            c3 = (int) product0;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        return half == 0 ? word(c0, c1) : word(c2, c3);
    }

    private static long word(int low, int high) {
        return (low & 0xFFFFFFFFL) | ((long) high << 32);
    }
}
