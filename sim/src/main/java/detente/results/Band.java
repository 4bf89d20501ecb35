package detente.results;

/**
 * The values of a fact that count as right, both ends included.
 *
 * @param min possibly minus infinity
 * @param max possibly infinity
 */
public record Band(double min, double max) {

    public Band {
        if (!(min <= max)) {
            throw new IllegalArgumentException("a band from " + min + " to " + max + " is empty");
        }
    }

    public boolean contains(double value) {
        return value >= min && value <= max;
    }
}
