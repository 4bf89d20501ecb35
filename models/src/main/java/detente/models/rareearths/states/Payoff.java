package detente.models.rareearths.states;

/** What a run has been worth to a state: the discounted sum of leverage minus pain, minus audience costs charged. */
public final class Payoff {
    private final double discount;
    private double factor = 1;
    private double sum;
    private double since;

    /** @param discount factor of a week */
    public Payoff(double discount) {
        this.discount = discount;
    }

    /** Adds a week. */
    void week(double gain) {
        sum += factor * gain;
        since += gain;
        factor *= discount;
    }

    /** Takes off a cost that arises at once. */
    void charge(double cost) {
        sum -= factor * cost;
        since -= cost;
    }

    /** Starts to count what the next decision earns, and tells what the last one earned, undiscounted. */
    double settle() {
        double earned = since;
        since = 0;
        return earned;
    }

    /** Discounted sum since the first week. */
    public double sum() {
        return sum;
    }
}
