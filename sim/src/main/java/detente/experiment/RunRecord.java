package detente.experiment;

/**
 * What is kept of one run of a batch. Numbers have twelve digits, as in every table.
 *
 * @param run its number in the plan, from 1
 * @param outcomes in the order of the batch; NaN where one is not defined, and none at all unless the run is done
 * @param kept values of the series that are kept, by series, then by period; none unless the run is done
 * @param message why it is not done; empty text if it is
 */
public record RunRecord(int run, RunStatus status, double[] outcomes, double[][] kept, String message) {

    /** A run that is not done. */
    static RunRecord without(int run, RunStatus status, String message) {
        return new RunRecord(run, status, new double[0], new double[0][], message);
    }
}
