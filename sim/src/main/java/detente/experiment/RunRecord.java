package detente.experiment;

import detente.results.KebabCase;
import java.util.Arrays;

/**
 * What is kept of one run of a batch. Numbers have twelve digits, as in every table.
 *
 * @param run its number in the plan, from 1
 * @param outcomes in the order of the batch; NaN where one is not defined, and none at all unless the run is done
 * @param kept values of the series that are kept, by series, then by period; none unless the run is done
 * @param message why it is not done; empty text if it is
 */
public record RunRecord(int run, Status status, double[] outcomes, double[][] kept, String message) {

    /** A run that is not done. */
    static RunRecord without(int run, Status status, String message) {
        return new RunRecord(run, status, new double[0], new double[0][], message);
    }

    /** How a run of a batch ended. */
    public enum Status {
        DONE,
        FAILED,
        /** Given up after the time limit; tried again when the batch is resumed. */
        TIMED_OUT;

        /** {@code done}, {@code failed} or {@code timed-out}. */
        public String word() {
            return KebabCase.ofConstant(this);
        }

        /** That of a word. @throws IllegalArgumentException if there is none */
        public static Status of(String word) {
            return Arrays.stream(values())
                    .filter(status -> status.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no run ends '" + word + "'"));
        }
    }

    /** How many runs of a batch ended how. */
    public record Tally(int done, int failed, int timedOut) {

        /** All that ended. */
        public int total() {
            return done + failed + timedOut;
        }

        public boolean isClean() {
            return failed == 0 && timedOut == 0;
        }
    }
}
