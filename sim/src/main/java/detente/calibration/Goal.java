package detente.calibration;

/**
 * A number that a model should show.
 *
 * @param name unique among those of a calibration
 * @param group those of one series stand together, in order of time; what the model cannot know is correlated among them
 * @param value observed
 * @param error standard deviation of the observation
 * @param discrepancy standard deviation of what the model cannot know; with the error above zero
 */
public record Goal(String name, String group, double value, double error, double discrepancy) {

    /** Of observation and discrepancy together. */
    public double spread() {
        return Math.sqrt(error * error + discrepancy * discrepancy);
    }
}
