package detente.report;

import detente.chart.Figure;
import detente.experiment.Replication;
import detente.experiment.Seeds;
import detente.forecast.BackTest;
import detente.forecast.Duel;
import detente.forecast.ForecastCell;
import detente.forecast.ForecastTarget;
import detente.forecast.Rival;
import detente.forecast.Score;
import detente.forecast.Survivor;
import detente.parameters.DatedEvent;
import detente.parameters.Instrument;
import detente.parameters.Scenario;
import detente.results.Artifact;
import detente.results.Manifest;
import detente.results.ShellCommand;
import java.time.LocalDate;
import java.util.List;

/**
 * Forecasts of the past on one page: the rule, the scores beside those of simple benchmarks, every forecast, what so few of them
 * can show, how to repeat it, and what the model cannot say.
 *
 * @param manifest of the run from the first origin with the first seed
 * @param scenario as it stands today
 * @param failures the runs that could not be completed
 * @param notes what was left out, a sentence each
 * @param limits sentences on where the model's results stop being valid
 */
public record BacktestReport(
        Manifest manifest,
        Seeds seeds,
        BackTest test,
        Scenario scenario,
        Findings findings,
        List<Replication> failures,
        List<Figure> figures,
        List<String> notes,
        List<String> limits) {

    /** Forecasts and what was made of them. */
    public record Findings(List<ForecastCell> cells, List<Score> scores, List<Duel> duels, List<Survivor> survivors) {
        public Findings {
            cells = List.copyOf(cells);
            scores = List.copyOf(scores);
            duels = List.copyOf(duels);
            survivors = List.copyOf(survivors);
        }
    }

    public BacktestReport {
        failures = List.copyOf(failures);
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
        limits = List.copyOf(limits);
    }

    /** The page as {@code report.html}. */
    public Artifact html() {
        Html page = Html.begin("Back-test \u2013 " + manifest.title())
                .element("h1", "Back-test: " + manifest.title())
                .raw("<p class=\"scenario\">Scenario <strong>")
                .text(manifest.scenario())
                .raw("</strong> as known at " + test.origins().size() + " origins, seeds " + seeds + " at each</p>\n")
                .raw("</header>\n<main>\n");
        rule(page);
        new ForecastSection(findings).write(page);
        new FigureSection(figures).write(page);
        FailureSection.write(
                page, "They count in no number above; failures.csv has the command that repeats each.", failures);
        repeat(page);
        RunReport.limits(page, limits);
        return new Artifact(RunReport.FILE, page.end());
    }

    private void rule(Html page) {
        page.raw("<section id=\"rule\">\n").element("h2", "What the forecasts know");
        BacktestWords.rule().forEach(text -> page.element("p", text));
        page.raw("<table>\n")
                .tableHead("Origin", "Policy events dropped#", "of all#", "The first of them", "States decide");
        test.origins().forEach(origin -> origin(page, origin));
        page.raw("</tbody>\n</table>\n");
        BacktestWords.benchmarks().forEach(text -> page.element("p", text));
        page.raw("<dl>\n");
        for (Rival rival : Rival.values()) {
            page.raw("<dt>")
                    .text(rival.label())
                    .raw("</dt><dd>")
                    .text(rival.about())
                    .raw("</dd>\n");
        }
        page.raw("</dl>\n").element("h3", "How much it can show").raw("<ul>\n");
        BacktestWords.smallSample(findings.cells()).forEach(text -> page.element("li", text));
        notes.forEach(text -> page.element("li", text));
        page.raw("</ul>\n</section>\n");
    }

    private void origin(Html page, LocalDate origin) {
        List<DatedEvent> policy = scenario.events().stream()
                .filter(e -> !e.instrument().equals(Instrument.NOTE))
                .toList();
        List<DatedEvent> dropped =
                policy.stream().filter(e -> e.date().isAfter(origin)).toList();
        String decide = scenario.endogenousFrom()
                .filter(from -> from.isBefore(origin))
                .map(from -> "if they can, from " + from)
                .orElse("if they can, from the origin");
        page.raw("<tr>")
                .cell("whole", origin.toString())
                .cell("number", Integer.toString(dropped.size()))
                .cell("number", Integer.toString(policy.size()))
                .cell(
                        "",
                        dropped.isEmpty()
                                ? ""
                                : dropped.get(0).date() + " " + dropped.get(0).label())
                .cell("", decide)
                .raw("</tr>\n");
    }

    private void repeat(Html page) {
        RepeatSection.study(page, manifest, command(), manifest.inputs());
    }

    private ShellCommand command() {
        return ShellCommand.of("backtest", manifest.named(), "--scenario", manifest.scenario())
                .each("--origin", test.origins())
                .each(
                        "--series",
                        test.targets().stream().map(ForecastTarget::name).toList())
                .each("--set", manifest.settings())
                .and("--replications", seeds.count(), "--seed", seeds.first());
    }
}
