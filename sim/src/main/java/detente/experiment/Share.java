package detente.experiment;

/**
 * Which of the runs of a plan one process computes: every {@code count}-th.
 *
 * @param number from 1 to {@code count}
 */
public record Share(int number, int count) {
    /** All of them. */
    public static final Share WHOLE = new Share(1, 1);

    public Share {
        if (count < 1 || number < 1 || number > count) {
            throw new IllegalArgumentException("there is no share " + number + " of " + count);
        }
    }

    public boolean isWhole() {
        return count == 1;
    }

    /** Whether a run, counted from 1, belongs to it. */
    public boolean has(int run) {
        return (run - 1) % count == number - 1;
    }

    /** Number of runs that belong to it. */
    public int size(Plan plan) {
        return (plan.size() - number) / count + 1;
    }
}
