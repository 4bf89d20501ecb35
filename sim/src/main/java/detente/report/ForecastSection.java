package detente.report;

import detente.forecast.Duel;
import detente.forecast.EqualAccuracy;
import detente.forecast.ForecastCell;
import detente.forecast.Loss;
import detente.forecast.MincerZarnowitz;
import detente.forecast.Proportion;
import detente.forecast.Rival;
import detente.forecast.Score;
import detente.forecast.Survivor;
import java.util.List;

/** The scores, the comparisons and every single forecast, as tables. */
final class ForecastSection {
    private final BacktestReport.Findings findings;

    ForecastSection(BacktestReport.Findings findings) {
        this.findings = findings;
    }

    void write(Html page) {
        scores(page);
        duels(page);
        survivors(page);
        cells(page);
    }

    private void scores(Html page) {
        page.raw("<section id=\"scores\">\n")
                .element("h2", "Scores")
                .element(
                        "p",
                        "h: months ahead of the origin; all: those after its own month together. Below 1, the ratios say that the"
                                + " model is better than the benchmark. Skill is 1 less CRPS over the mean absolute error of the"
                                + " benchmark beside it, the one that turned out best. In 50% and in 90%: share of observed"
                                + " figures between these quantiles of the runs, with its 95% interval as if figures were"
                                + " independent.");
        targets().forEach(target -> scores(page, target));
        page.raw("</section>\n");
    }

    private List<String> targets() {
        return findings.cells().stream().map(ForecastCell::target).distinct().toList();
    }

    private void scores(Html page, String target) {
        List<Score> scores = findings.scores().stream()
                .filter(s -> s.target().equals(target))
                .toList();
        if (scores.isEmpty()) {
            return;
        }
        page.element("h3", target + " [" + scores.get(0).unit() + "]")
                .raw("<table>\n")
                .tableHead(
                        "h#",
                        "Forecast",
                        "Cells#",
                        "Bias#",
                        "RMSE#",
                        "MAE#",
                        "MASE#",
                        "CRPS#",
                        "RMSE ratio#",
                        "MAE ratio#",
                        "In 50%#",
                        "In 90%#",
                        "Mean PIT#",
                        "Skill");
        scores.forEach(s -> score(page, s));
        page.raw("</tbody>\n</table>\n")
                .element(
                        "p",
                        "Regression of Mincer and Zarnowitz, observed figures on forecasts, all months: "
                                + scores.stream()
                                        .filter(s -> s.horizon().isEmpty())
                                        .flatMap(s -> s.ensemble().stream())
                                        .flatMap(e -> e.regression().stream())
                                        .map(ForecastSection::regression)
                                        .findFirst()
                                        .orElse("not made, as there are fewer than eight cells."));
    }

    private static void score(Html page, Score s) {
        boolean model = s.ensemble().isPresent();
        page.raw("<tr>")
                .cell("number", s.horizonText())
                .cell(model ? "whole strong" : "whole", s.forecaster())
                .cell("number", Integer.toString(s.accuracy().n()))
                .cell("number", Shown.number(s.accuracy().bias()))
                .cell("number", Shown.number(s.accuracy().rmse()))
                .cell("number", Shown.number(s.accuracy().mae()))
                .cell("number", Shown.number(s.mase()))
                .cell("number", Shown.number(s.crps()))
                .cell("number", model ? "" : Shown.number(s.relativeRmse()))
                .cell("number", model ? "" : Shown.number(s.relativeMae()))
                .cell("number", s.ensemble().map(e -> cover(e.cover50())).orElse(""))
                .cell("number", s.ensemble().map(e -> cover(e.cover90())).orElse(""))
                .cell("number", s.ensemble().map(e -> Shown.number(e.meanPit())).orElse(""))
                .cell("", s.ensemble().map(ForecastSection::skill).orElse(""))
                .raw("</tr>\n");
    }

    private static String cover(Proportion cover) {
        return Shown.percent(cover.share()) + " (" + Shown.percent(cover.low()) + " to " + Shown.percent(cover.high())
                + ")";
    }

    private static String skill(Score.EnsembleScore e) {
        return e.best()
                .map(best -> Shown.number(e.skill()) + " (" + best.label() + ")")
                .orElse("");
    }

    private static String regression(MincerZarnowitz fit) {
        return Shown.number(fit.intercept()) + " + " + Shown.number(fit.slope())
                + " times the forecast; p of 0 and 1 would be " + Shown.number(fit.pValue())
                + " if cells were independent, which they are not.";
    }

    private void duels(Html page) {
        page.raw("<section id=\"comparisons\">\n")
                .element("h2", "The model against each benchmark")
                .element(
                        "p",
                        "Mean loss of the model less that of the benchmark: below 0 the model is better. DM: test of Diebold and"
                                + " Mariano with the correction of Harvey, Leybourne and Newbold. Wins and losses are counted, and"
                                + " tested as a coin would be. Shown are all months together, where an origin"
                                + " counts once, and horizons with enough forecasts for a test; dm.csv has every horizon.")
                .raw("<table>\n")
                .tableHead(
                        "Target",
                        "h#",
                        "Benchmark",
                        "Loss",
                        "n#",
                        "Difference#",
                        "DM#",
                        "p#",
                        "Wins#",
                        "Losses#",
                        "Sign p#",
                        "Note");
        for (Duel d : findings.duels()) {
            if (d.horizon().isPresent() && d.test().isEmpty()) {
                continue;
            }
            page.raw("<tr>")
                    .cell("whole", d.target())
                    .cell("number", d.horizonText())
                    .cell("whole", d.rival().label())
                    .cell("", loss(d.loss()))
                    .cell("number", Integer.toString(d.n()))
                    .cell("number strong", Shown.number(d.meanDifference()))
                    .cell(
                            "number",
                            d.test()
                                    .map(EqualAccuracy::statistic)
                                    .map(Shown::number)
                                    .orElse(""))
                    .cell(
                            "number",
                            d.test()
                                    .map(EqualAccuracy::pValue)
                                    .map(Shown::number)
                                    .orElse(""))
                    .cell("number", Integer.toString(d.wins()))
                    .cell("number", Integer.toString(d.losses()))
                    .cell("number", Shown.number(d.signP()))
                    .cell("", d.note())
                    .raw("</tr>\n");
        }
        page.raw("</tbody>\n</table>\n</section>\n");
    }

    private void survivors(Html page) {
        page.raw("<section id=\"confidence-set\">\n").element("h2", "Model confidence set");
        if (findings.survivors().isEmpty()) {
            page.element("p", "There are too few forecasts for it: twice as many as one origin has are needed.")
                    .raw("</section>\n");
            return;
        }
        page.element(
                        "p",
                        "Those that cannot be told from the best one at 90%, over all months after those of the origins, by a"
                                + " bootstrap whose blocks are as long as the forecasts of one origin. With so few cells it is a"
                                + " rough guide: a large set says that there is little to tell by, not that all are good, and who drops out of it has"
                                + " lost in these cells, which is no proof for others.")
                .raw("<table>\n")
                .tableHead("Target", "Loss", "Forecast", "Cells#", "Mean loss#", "p#", "In the set");
        for (Survivor s : findings.survivors()) {
            page.raw("<tr>")
                    .cell("whole", s.target())
                    .cell("", loss(s.loss()))
                    .cell("whole", s.forecaster())
                    .cell("number", Integer.toString(s.n()))
                    .cell("number", Shown.number(s.meanLoss()))
                    .cell("number", Shown.number(s.pValue()))
                    .cell("", s.inSet() ? "yes" : "no")
                    .raw("</tr>\n");
        }
        page.raw("</tbody>\n</table>\n</section>\n");
    }

    private void cells(Html page) {
        page.raw("<section id=\"forecasts\">\n")
                .element("h2", "Every forecast")
                .element("p", "forecast_cells.csv has all quantiles and what each benchmark said.")
                .raw("<table>\n")
                .tableHead(
                        "Origin",
                        "Target",
                        "h#",
                        "Month",
                        "Observed#",
                        "Mean#",
                        "Standard error#",
                        "Median#",
                        "5% to 95%#",
                        "CRPS#",
                        "PIT#",
                        "No change#");
        for (ForecastCell c : findings.cells()) {
            page.raw("<tr>")
                    .cell("whole", c.origin().toString())
                    .cell("whole", c.target() + " [" + c.unit() + "]")
                    .cell("number", Integer.toString(c.horizon()))
                    .cell("whole", c.month().toString())
                    .cell("number strong", Shown.number(c.observed()))
                    .cell("number", Shown.number(c.model().mean()))
                    .cell("number", Shown.number(c.model().standardError()))
                    .cell("number strong", Shown.number(c.model().median()))
                    .cell(
                            "number",
                            Shown.number(c.model().quantile(0.05)) + " to "
                                    + Shown.number(c.model().quantile(0.95)))
                    .cell("number", Shown.number(c.model().crps()))
                    .cell("number", Shown.number(c.model().pit()))
                    .cell("number", Shown.number(c.rivals().getOrDefault(Rival.NO_CHANGE, Double.NaN)))
                    .raw("</tr>\n");
        }
        page.raw("</tbody>\n</table>\n</section>\n");
    }

    private static String loss(Loss loss) {
        return loss == Loss.SQUARED ? "squared" : "absolute";
    }
}
