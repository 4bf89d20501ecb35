package detente.random;

/**
 * All randomness of a run, keyed by its seed. A draw depends on nothing but (seed, purpose, agent, period, k): it is the
 * same whatever else was drawn before, so two runs that differ in one policy share every draw which the policy does not
 * touch (common random numbers by construction).
 */
public final class Draws {
    private final long seed;

    private Draws(long seed) {
        this.seed = seed;
    }

    /** The draws of a seed; all 64 bits count. */
    public static Draws keyed(long seed) {
        return new Draws(seed);
    }

    /** The draws for one purpose, for example {@code "licence decision"}; make it once, outside the weekly loop. */
    public Purpose purpose(String name) {
        return new Purpose(mix(seed ^ agent(name)));
    }

    /** A key for an agent that is known by a name, stable across runs and machines. */
    public static long agent(String name) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    /** A key for an ordered pair of agents, for example a supplier and its buyer. */
    public static long pair(long first, long second) {
        return mix(first * 0x9E3779B97F4A7C15L + second);
    }

    /** Bijection that spreads every bit: the finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). */
    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
