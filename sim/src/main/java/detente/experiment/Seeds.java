package detente.experiment;

/**
 * Consecutive seeds.
 *
 * @param first any 64-bit number
 * @param count at least 1
 */
public record Seeds(long first, int count) {

    public Seeds {
        if (count < 1) {
            throw new IllegalArgumentException("there must be at least one seed, not " + count);
        }
    }

    /** A seed by its place, from 0. */
    public long seed(int place) {
        return first + place;
    }

    /** How people read it: {@code 1 to 50}. */
    @Override
    public String toString() {
        return count == 1 ? Long.toString(first) : first + " to " + seed(count - 1);
    }
}
