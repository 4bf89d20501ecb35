package detente.models.rareearths.markets;

/**
 * Projects of one stage in one region: a number of weeks to build, then a ramp K(1 − exp(−weeks/ramp time)), equation (25) of
 * the model description. Ramps of several plants add up exactly, because all have the same time constant. [t/year]
 */
final class Pipeline {
    private final double rest;
    /** Capacity by week of completion (ring), and the number of projects behind it. */
    private final double[] due;

    private final int[] projects;
    private int week;
    private double commissioned;
    private double ready;

    Pipeline(int buildTime, double rampTime) {
        this.due = new double[buildTime];
        this.projects = new int[buildTime];
        this.rest = StrictMath.exp(-1 / rampTime);
    }

    /** A week passes: plants ramp, and what is built by now starts to. */
    void advance(int period) {
        week = period % due.length;
        ready = commissioned - (commissioned - ready) * rest;
        commissioned += due[week];
        due[week] = 0;
        projects[week] = 0;
    }

    /** Starts to build; at most once a week, after the week has passed. */
    void start(double capacity) {
        due[week] = capacity;
        projects[week] = 1;
    }

    /** Capacity that begins to ramp at once. */
    void commission(double capacity) {
        commissioned += capacity;
    }

    double ready() {
        return ready;
    }

    /** Capacity being built. */
    double planned() {
        double sum = 0;
        for (double capacity : due) {
            sum += capacity;
        }
        return sum;
    }

    /** Number of projects being built. */
    int building() {
        int count = 0;
        for (int n : projects) {
            count += n;
        }
        return count;
    }

    /** Weeks that they still take, added up. */
    double weeksLeft() {
        double sum = 0;
        for (int slot = 0; slot < projects.length; slot++) {
            int left = (slot - week + projects.length) % projects.length;
            sum += projects[slot] * (left == 0 ? projects.length : left);
        }
        return sum;
    }
}
