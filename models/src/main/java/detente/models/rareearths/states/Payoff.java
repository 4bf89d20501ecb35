package detente.models.rareearths.states;

/** What a run has been worth to a state: the discounted sum of leverage minus pain, minus audience costs charged. */
public final class Payoff {
    private final double discount;
    private double factor = 1;
    private double sum;
    private double since;
    private double week;
    private double charged;

    /** @param discount factor of a week */
    public Payoff(double discount) {
        this.discount = discount;
    }

    /** Adds a week. */
    void week(double gain) {
        week = factor * gain - charged;
        charged = 0;
        sum += factor * gain;
        since += gain;
        factor *= discount;
    }

    /** Takes off a cost that arises at once. */
    void charge(double cost) {
        sum -= factor * cost;
        since -= cost;
        charged += factor * cost;
    }

    /** Starts to count what the next decision earns, and tells what the last one earned, undiscounted. */
    double settle() {
        double earned = since;
        since = 0;
        return earned;
    }

    /** What the last week added to the sum, with the costs that arose since the week before. */
    public double lastWeek() {
        return week;
    }

    /** Discounted sum since the first week. */
    public double sum() {
        return sum;
    }
}
