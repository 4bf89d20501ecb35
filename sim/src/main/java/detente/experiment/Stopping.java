package detente.experiment;

import java.util.List;

/** When there are pairs enough. Looks at pairs alone, never at threads, so that the same pairs are run everywhere. */
public sealed interface Stopping {

    /** How many pairs are to be run next; 0 if there are enough. */
    int next(List<Pair> done);

    /** As many as were asked for. */
    record AfterPairs(int pairs) implements Stopping {
        @Override
        public int next(List<Pair> done) {
            return pairs - done.size();
        }
    }

    /**
     * When the interval of an outcome has become narrow, after {@value #LEAST} pairs at the earliest and {@value #MOST} at the
     * latest. To look again and again until an interval is narrow makes it hold the true difference a little less often than
     * its level says; few looks and a least number of pairs keep that small. Stops too if no pair gives a number.
     *
     * @param place of the outcome among those of the pairs
     * @param precision with the half width that is wished
     */
    record WhenNarrow(Outcome outcome, int place, OutcomeDifference.Precision precision) implements Stopping {
        /** Pairs before the first look. */
        public static final int LEAST = 30;
        /** Pairs after which there is no more to be hoped for. */
        public static final int MOST = 10_000;

        private static final int SMALLEST_STEP = 10;

        @Override
        public int next(List<Pair> done) {
            if (done.isEmpty()) {
                return LEAST;
            }
            OutcomeDifference found = OutcomeDifference.of(outcome, done, place, precision);
            if (found.pairs() == 0 || isNarrow(found)) {
                return 0;
            }
            return Math.min(Math.max(SMALLEST_STEP, done.size() / 4), MOST - done.size());
        }

        private boolean isNarrow(OutcomeDifference found) {
            return found.pairs() >= LEAST
                    && found.interval().halfWidth() <= precision.halfWidth().orElse(0);
        }
    }
}
