package detente.study.sensitivity;

import detente.experiment.Outcome;
import detente.study.InWords;
import detente.table.ShortNumbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which parameters matter for an outcome, in one sentence. */
final class SensitivityAnswer {
    /** What the row of the seed is called. */
    static final String CHANCE = "chance";

    private static final int MOST_NAMED = 3;

    /** Shares without an interval are told in whole percent. */
    private static final double NO_INTERVAL = 0.1;

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
        String lead = outcome.called() + where + ": ";
        List<SensitivityRow> some =
                known.stream().filter(SensitivityAnswer::isSeen).toList();
        if (some.isEmpty()) {
            return lead + "no parameter has an effect that these runs can see.";
        }
        List<String> most = new ArrayList<>();
        for (SensitivityRow row : some.subList(0, Math.min(MOST_NAMED, some.size()))) {
            most.add(figure(outcome, row, most.isEmpty()));
        }
        int more = some.size() - most.size();
        List<String> none = known.stream()
                .filter(row -> !isSeen(row))
                .map(SensitivityAnswer::name)
                .toList();
        return lead
                + InWords.list(most)
                + (shares ? ", interactions included" : " over its whole range, in the mean")
                + (more == 0 ? "" : "; " + InWords.count(more, "more parameter has", "more parameters have") + " less")
                + (none.isEmpty() ? "." : ". No effect can be seen of " + InWords.list(none) + ".");
    }

    private String figure(Outcome outcome, SensitivityRow row, boolean first) {
        String interval = Double.isNaN(row.low())
                ? ""
                : " (" + (first ? "95%: " : "") + percent(InWords.range(scale() * row.low(), scale() * most(row)))
                        + ")";
        return shares
                ? name(row)
                        + (first ? " accounts for " : " for ")
                        + (row.value() < 1 ? percent(size(row)) : "all")
                        + (first ? " of the variance" : "")
                        + interval
                : name(row) + (first ? " changes it by " : " by ") + size(row) + unit(outcome) + interval;
    }

    /** The upper end of an interval; an estimate of a share may reach beyond all, the share itself does not. */
    private double most(SensitivityRow row) {
        return shares ? Math.min(1, row.high()) : row.high();
    }

    private double scale() {
        return shares ? 100 : 1;
    }

    private String percent(String figure) {
        return shares ? figure + "%" : figure;
    }

    private String size(SensitivityRow row) {
        double width = Double.isNaN(row.low()) && shares ? NO_INTERVAL : row.high() - row.low();
        return ShortNumbers.within(scale() * row.value(), scale() * width);
    }

    private static String unit(Outcome outcome) {
        return outcome.unit().equals("1") ? "" : " " + outcome.unit();
    }

    private static String name(SensitivityRow row) {
        return row.parameter().equals(SensitivityRow.SEED) ? CHANCE + " (the seed)" : row.parameter();
    }

    /** Whether its interval lies above zero. */
    private static boolean isSeen(SensitivityRow row) {
        return Double.isNaN(row.low()) ? row.value() > 0 : row.low() > 0;
    }
}
