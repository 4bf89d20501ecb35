package detente.random;

/** The draws of one purpose: each a pure function of (agent, period, k). Allocates nothing. */
public final class Purpose {
    private static final double UNIT = 0x1.0p-53;
    private static final double BELOW_ONE = 1 - UNIT;

    private final long key;

    Purpose(long key) {
        this.key = key;
    }

    /** Uniform on the open interval (0, 1): from 2^-54 to 1 − 2^-53. */
    public double uniform(long agent, int period, int k) {
        return uniform(bits(agent, period, k));
    }

    /** Of 64 random bits the upper 53. The largest of these numbers would round to 1, and is kept below it. */
    static double uniform(long bits) {
        return Math.min(BELOW_ONE, ((bits >>> 11) + 0.5) * UNIT);
    }

    /** Uniform on (0, 1), the only or first draw of this agent in this period. */
    public double uniform(long agent, int period) {
        return uniform(agent, period, 0);
    }

    /** Whether something of that probability happens. */
    public boolean happens(double probability, long agent, int period) {
        return uniform(agent, period, 0) < probability;
    }

    /** Standard normal, by inversion, so that it moves with the uniform draw behind it. */
    public double gaussian(long agent, int period, int k) {
        return NormalQuantile.of(uniform(agent, period, k));
    }

    /** 64 random bits. */
    public long bits(long agent, int period, int k) {
        return Philox.half(agent, (period & 0xFFFFFFFFL) | ((long) k << 32), key, 0);
    }
}
