package detente.models.dilemma;

/** The mean of the last few values. */
final class Recent {
    private final double[] values;
    private final double before;
    private int count;

    /**
     * Nothing seen yet.
     *
     * @param length how many values are remembered
     * @param before the mean as long as there are none
     */
    Recent(int length, double before) {
        this.values = new double[length];
        this.before = before;
    }

    void add(double value) {
        values[count % values.length] = value;
        count++;
    }

    double mean() {
        int known = Math.min(count, values.length);
        if (known == 0) {
            return before;
        }
        double sum = 0;
        for (int i = 0; i < known; i++) {
            sum += values[i];
        }
        return sum / known;
    }
}
