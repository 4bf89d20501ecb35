package detente.report;

import detente.results.Fit;
import detente.results.MonthlyValue;
import java.util.List;

/** Simulated beside observed figures: one line for each series, then month by month. */
final class FitSection {
    private final List<Fit> fits;

    FitSection(List<Fit> fits) {
        this.fits = fits;
    }

    void write(Html page) {
        if (fits.isEmpty()) {
            return;
        }
        page.raw("<section id=\"fit\">\n")
                .element("h2", "Fit to what was observed")
                .raw("<table>\n")
                .tableHead("Series", "Meaning", "From", "To", "Figures#", "Mean absolute error#");
        for (Fit fit : fits) {
            List<MonthlyValue> months = fit.months();
            page.raw("<tr><th scope=\"row\" class=\"whole\"><code>")
                    .text(fit.series().name())
                    .raw("</code></th>")
                    .cell("", fit.series().about())
                    .cell(
                            "whole",
                            months.isEmpty()
                                    ? ""
                                    : months.get(0).months().first().toString())
                    .cell(
                            "whole",
                            months.isEmpty()
                                    ? ""
                                    : months.get(months.size() - 1)
                                            .months()
                                            .last()
                                            .toString())
                    .cell("number", Integer.toString(months.size()))
                    .cell("number strong", fit.error())
                    .raw("</tr>\n");
        }
        page.raw("</tbody>\n</table>\n").element("h3", "Month by month").raw("<div class=\"columns\">\n");
        fits.forEach(fit -> months(page, fit));
        page.raw("</div>\n</section>\n");
    }

    private static String difference(Fit.Scale scale, double simulated, double observed) {
        return switch (scale) {
            case PERCENT -> Shown.signedPercent(simulated / observed - 1);
            case POINTS -> Shown.signedPoints(simulated - observed);
            case UNIT -> Shown.signedNumber(simulated - observed);
        };
    }

    private static void months(Html page, Fit fit) {
        page.raw("<table>\n<caption><code>")
                .text(fit.series().name())
                .raw("</code></caption>\n")
                .tableHead("Months", "Unit", "Simulated#", "Observed#", "Difference#");
        for (MonthlyValue value : fit.months()) {
            double observed = value.observed().orElse(Double.NaN);
            page.raw("<tr>")
                    .cell("whole", value.months().toString())
                    .cell("whole", value.unit())
                    .cell("number", Shown.number(value.simulated()))
                    .cell("number", Shown.number(observed))
                    .cell("number", difference(fit.scale(), value.simulated(), observed))
                    .raw("</tr>\n");
        }
        page.raw("</tbody>\n</table>\n");
    }
}
