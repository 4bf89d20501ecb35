package detente.report;

import detente.experiment.Interval;
import detente.experiment.OutcomeDifference;
import detente.experiment.Precision;
import java.util.List;

/** The outcomes in both scenarios, and their difference. */
final class DifferenceSection {
    private final List<OutcomeDifference> outcomes;
    private final Precision precision;
    private final List<String> notes;

    DifferenceSection(List<OutcomeDifference> outcomes, Precision precision, List<String> notes) {
        this.outcomes = outcomes;
        this.precision = precision;
        this.notes = notes;
    }

    void write(Html page) {
        page.raw("<section id=\"outcomes\">\n").element("h2", "Outcomes");
        if (outcomes.isEmpty()) {
            page.element("p", "The model file states no outcomes; differences.csv has all series.");
        } else {
            table(page);
        }
        List<String> gaps = outcomes.stream()
                .map(ComparisonWords::gaps)
                .filter(text -> !text.isEmpty())
                .toList();
        if (!gaps.isEmpty() || !notes.isEmpty()) {
            page.element(
                    "p",
                    "Not every pair gives a number. A difference over those that do speaks of them alone; how often"
                            + " something never happens may be the more telling figure.");
            page.raw("<ul>\n");
            gaps.forEach(text -> page.element("li", text + "."));
            notes.forEach(text -> page.element("li", text));
            page.raw("</ul>\n");
        }
        page.raw("</section>\n");
    }

    private void table(Html page) {
        page.element(
                        "p",
                        "Means over the pairs; the difference is A less B, with its interval at "
                                + ComparisonWords.percent(precision.level())
                                + ". The last column says how many pairs would do for the half width that is wanted"
                                + (precision.halfWidth().isPresent()
                                        ? ": the one asked for, elsewhere a tenth of the difference."
                                        : ", a tenth of the difference."))
                .raw("<table>\n")
                .tableHead(
                        "Outcome",
                        "Unit",
                        "A#",
                        "B#",
                        "Difference#",
                        "Interval#",
                        "Pairs#",
                        "Variance ratio#",
                        "Wanted half width#",
                        "Pairs for it#");
        outcomes.forEach(o -> row(page, o));
        page.raw("</tbody>\n</table>\n<dl>\n");
        for (OutcomeDifference o : outcomes) {
            page.raw("<dt>")
                    .text(o.outcome().id())
                    .raw("</dt><dd>")
                    .text(o.outcome().about())
                    .raw(" <code>")
                    .text(o.outcome().expression())
                    .raw("</code></dd>\n");
        }
        page.raw("</dl>\n");
    }

    private static void row(Html page, OutcomeDifference o) {
        page.raw("<tr><th scope=\"row\">")
                .text(o.outcome().id())
                .raw("</th>")
                .cell("whole", o.outcome().unit())
                .cell("number", Shown.number(o.a()))
                .cell("number", Shown.number(o.b()))
                .cell("number strong", Shown.number(o.difference()))
                .cell("number", interval(o.interval()))
                .cell("number", Long.toString(o.pairs()))
                .cell("number", ComparisonWords.ratio(o.varianceRatio()))
                .cell("number", Shown.number(o.wish()))
                .cell(
                        "number",
                        o.needed().isPresent()
                                ? Shown.number((double) o.needed().getAsLong())
                                : "\u2013")
                .raw("</tr>\n");
    }

    private static String interval(Interval interval) {
        return Double.isNaN(interval.low())
                ? "\u2013"
                : Shown.number(interval.low()) + " to " + Shown.number(interval.high());
    }
}
