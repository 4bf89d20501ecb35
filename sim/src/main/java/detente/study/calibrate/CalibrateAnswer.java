package detente.study.calibrate;

import detente.calibration.CalibrationFit;
import detente.calibration.Profile;
import detente.experiment.Interval;
import detente.study.InWords;
import detente.table.ShortNumbers;
import java.util.ArrayList;
import java.util.List;

/** What a search found, in a few sentences. */
final class CalibrateAnswer {
    private static final int MOST_NAMED = 3;

    private CalibrateAnswer() {}

    /** @param lead what precedes the first sentence, such as the name of a block; may be empty */
    static List<String> sentences(Fitted search, String lead) {
        List<Estimate> all = search.estimates();
        List<Estimate> bounded = all.stream()
                .filter(e -> e.verdict() == Profile.Verdict.IDENTIFIED)
                .toList();
        List<String> sentences = new ArrayList<>();
        String named = bounded.isEmpty()
                ? "."
                : ": "
                        + String.join(
                                "; ",
                                bounded.stream()
                                        .limit(MOST_NAMED)
                                        .map(CalibrateAnswer::value)
                                        .toList())
                        + (bounded.size() > MOST_NAMED ? "; the others stand below." : ".");
        search.warnings().stream().findFirst().ifPresent(sentences::add);
        sentences.add(lead + "The data limit " + bounded.size() + " of "
                + InWords.count(all.size(), "free parameter", "free parameters") + " on both sides" + named);
        List<String> edge = search.parameters(Profile.Verdict::isEdge);
        if (!edge.isEmpty()) {
            sentences.add("The best value of " + InWords.list(edge)
                    + " is at the edge of the range that was searched: widen the range before quoting it.");
        }
        List<String> open = search.parameters(v -> v == Profile.Verdict.NOT_IDENTIFIED);
        if (!open.isEmpty()) {
            sentences.add("The data tell next to nothing of " + InWords.list(open) + ": "
                    + (open.size() == 1 ? "its value is no estimate." : "their values are no estimates."));
        }
        sentences.add(fit(search));
        return sentences;
    }

    private static String value(Estimate estimate) {
        Interval interval = estimate.interval(Estimate.Method.PROFILE).orElse(new Interval(Double.NaN, Double.NaN));
        double width = interval.high() - interval.low();
        return estimate.name() + " " + ShortNumbers.within(estimate.best(), width)
                + (Double.isNaN(width)
                        ? ""
                        : " (" + Estimate.LEVEL + ": " + InWords.range(interval.low(), interval.high()) + ")");
    }

    private static String fit(Fitted search) {
        double worst = search.worstMiss();
        String figures = InWords.count(search.goals().size(), "figure", "figures");
        return "With the best values, run with new seeds, the model misses the worst of " + figures
                + " that it was fitted to by " + ShortNumbers.number(worst) + " standard deviations; from "
                + ShortNumbers.number(CalibrationFit.CUT) + " on values "
                + (search.isRuledOut() ? "are ruled out, as these are." : "would be ruled out.")
                + " The fit is in sample: the values were chosen by these figures.";
    }
}
