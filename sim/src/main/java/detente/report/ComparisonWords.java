package detente.report;

import detente.experiment.OutcomeDifference;
import detente.experiment.Pair;
import detente.experiment.Precision;
import detente.experiment.Seeds;
import detente.experiment.Stopping;
import java.util.List;

/** What must be said of paired differences so that nobody takes them for more than they are; on the page and on the screen. */
public final class ComparisonWords {
    private static final double MOST_RATIO = 1e6;

    private ComparisonWords() {}

    /** How many pairs, and how many of them count. */
    public static String count(List<Pair> pairs) {
        long done = pairs.stream().filter(Pair::isDone).count();
        Seeds seeds = new Seeds(pairs.get(0).seed(), pairs.size());
        return pairs.size() + " pairs of runs, seeds " + seeds
                + (done == pairs.size() ? "" : "; " + done + " of them completed, the others count in no number");
    }

    /** A level as people write it: {@code 95%}. */
    public static String percent(double level) {
        return Shown.number(level * 100) + "%";
    }

    /** What was paired and what the interval means, a paragraph each. */
    static List<String> meaning(double level) {
        return List.of(
                "A pair is one seed, run once in each scenario. Every draw is keyed by seed, purpose, agent and period, so both"
                        + " runs of a pair have the same luck wherever the policy does not itself change who draws. Their"
                        + " difference is what the policy does under that luck.",
                "The interval is that of the mean difference by Student's t at " + percent(level)
                        + ". It tells how well this number of pairs knows the mean of the model as it stands. It holds"
                        + " neither the uncertainty of the parameters and data nor that of the model itself, and it is not the"
                        + " range in which single runs lie.",
                "Intervals of series hold for each period alone. Among many periods, or many outcomes, some miss the true"
                        + " mean by chance; the whole course of a band is less certain than each of its points.",
                "The variance ratio is the variance that the difference of runs with independent seeds would have, var A +"
                        + " var B, divided by that of the paired difference: so many times more pairs independent seeds would"
                        + " take for the same interval. It is 1 where one scenario has no chance of its own and there is nothing to"
                        + " share; below 1 pairing would do harm.",
                "The number of pairs that would do is reckoned from the variance found here, which is itself an estimate.");
    }

    /** A variance ratio in few characters. */
    public static String ratio(double ratio) {
        if (Double.isInfinite(ratio)) {
            return "no spread";
        }
        return ratio > MOST_RATIO ? "> 1 million" : Shown.number(ratio);
    }

    /** How a number of pairs was arrived at that was not given beforehand. */
    public static String stopping(Precision precision, String headline, List<OutcomeDifference> outcomes) {
        OutcomeDifference found = outcomes.stream()
                .filter(o -> o.outcome().id().equals(headline))
                .findFirst()
                .orElseThrow();
        double wish = precision.halfWidth().orElseThrow();
        boolean reached = found.interval().halfWidth() <= wish && found.pairs() >= Stopping.WhenNarrow.LEAST;
        String end = reached
                ? "it was reached."
                : found.pairs() == 0
                        ? "it was given up, since no pair gives a number."
                        : "it was not reached within " + Stopping.WhenNarrow.MOST + " pairs.";
        return "Pairs were run until the half width of " + headline + " was at most " + Shown.number(wish) + ", "
                + Stopping.WhenNarrow.LEAST + " at least; " + end
                + " Who looks again and again until an interval is narrow"
                + " stops a little too often when the spread happens to look small, so that such an interval holds the true"
                + " mean slightly less often than " + percent(precision.level()) + ".";
    }

    /** What a gap in the numbers means; empty text if there is none. */
    public static String gaps(OutcomeDifference difference) {
        OutcomeDifference.Gaps gaps = difference.gaps();
        if (gaps.isNone()) {
            return "";
        }
        StringBuilder text = new StringBuilder(difference.outcome().id()).append(':');
        part(text, gaps.neverA(), "never in A");
        part(text, gaps.neverB(), "never in B");
        part(text, gaps.undefinedA(), "undefined in A");
        part(text, gaps.undefinedB(), "undefined in B");
        text.setLength(text.length() - 1);
        return text.append("; the row is over the ")
                .append(difference.pairs())
                .append(" pairs with a number in both")
                .toString();
    }

    private static void part(StringBuilder text, int count, String what) {
        if (count > 0) {
            text.append(" in ")
                    .append(count)
                    .append(count == 1 ? " pair " : " pairs ")
                    .append(what)
                    .append(',');
        }
    }
}
