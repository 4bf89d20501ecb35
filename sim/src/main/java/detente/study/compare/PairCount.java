package detente.study.compare;

import detente.experiment.Pair;
import java.util.List;

/**
 * How many pairs of runs there are.
 *
 * @param all that were asked for
 * @param completed those without a failure, which alone count
 */
record PairCount(long all, long completed) {
    static PairCount of(List<Pair> pairs) {
        return new PairCount(pairs.size(), pairs.stream().filter(Pair::isDone).count());
    }

    /** What is left out, to be added to a sentence; empty text if nothing is. */
    String gap() {
        return completed == all ? "" : "; " + completed + " of them completed, the others are left out";
    }

    /** So many pairs, in words. */
    static String inWords(long count) {
        return count + (count == 1 ? " pair" : " pairs");
    }
}
