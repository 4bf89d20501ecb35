package detente.study.sensitivity;

import detente.experiment.Outcome;
import detente.study.InWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which parameters matter for an outcome, in one sentence. */
final class SensitivityAnswer {
    private static final int MOST_NAMED = 3;

    private final boolean shares;

    /** @param shares whether figures are shares of variance, not effects in the unit of the outcome */
    SensitivityAnswer(boolean shares) {
        this.shares = shares;
    }

    /**
     * The sentence.
     *
     * @param where scenario, if there are several; else empty text
     * @param rows of the main figure, one a parameter
     */
    String sentence(Outcome outcome, String where, List<SensitivityRow> rows) {
        List<SensitivityRow> known = rows.stream()
                .filter(SensitivityRow::isDefined)
                .sorted(Comparator.comparingDouble(SensitivityRow::value).reversed())
                .toList();
        String lead = outcome.about() + where + ": ";
        List<SensitivityRow> some =
                known.stream().filter(SensitivityAnswer::isSeen).toList();
        if (some.isEmpty()) {
            return lead + "no parameter has an effect that these runs can see.";
        }
        List<String> most = new ArrayList<>();
        for (SensitivityRow row : some.subList(0, Math.min(MOST_NAMED, some.size()))) {
            most.add(name(row) + " " + figure(outcome, row, most.isEmpty()));
        }
        List<String> none = known.stream()
                .filter(row -> !isSeen(row))
                .map(SensitivityAnswer::name)
                .toList();
        return lead
                + (shares
                        ? "share of variance, interactions included: "
                        : "mean change over the whole range of a parameter: ")
                + String.join("; ", most)
                + (some.size() > MOST_NAMED ? "; " + (some.size() - MOST_NAMED) + " more have less" : "")
                + (none.isEmpty() ? "." : ". No effect can be seen of " + InWords.list(none) + ".");
    }

    private String figure(Outcome outcome, SensitivityRow row, boolean first) {
        String unit = shares || outcome.unit().equals("1") ? "" : " " + outcome.unit();
        String value = InWords.within(row.value(), row.high() - row.low()) + unit;
        return Double.isNaN(row.low())
                ? value
                : value + " (" + (first ? "95%: " : "") + InWords.range(row.low(), row.high()) + ")";
    }

    private static String name(SensitivityRow row) {
        return row.parameter().equals("seed") ? "chance (the seed)" : row.parameter();
    }

    /** Whether its interval lies above zero. */
    private static boolean isSeen(SensitivityRow row) {
        return Double.isNaN(row.low()) ? row.value() > 0 : row.low() > 0;
    }
}
