package detente.report;

import detente.chart.Figure;
import detente.experiment.Cell;
import detente.experiment.Match;
import detente.experiment.Replication;
import detente.experiment.Seeds;
import detente.experiment.Standing;
import detente.experiment.Tournament;
import detente.results.Artifact;
import detente.results.Manifest;
import detente.results.ShellCommand;
import java.util.List;

/**
 * A tournament on one page: the ranking, who earned how much against whom, how to repeat it, and what the model cannot say.
 *
 * @param manifest of a match as the scenario has it, with the first seed
 * @param unit of payoffs
 * @param figure the matrix as a chart
 * @param limits sentences on where the model's results stop being valid
 */
public record TournamentReport(
        Manifest manifest, Seeds seeds, String unit, Tournament tournament, Figure figure, List<String> limits) {

    public TournamentReport {
        limits = List.copyOf(limits);
    }

    /** The page as {@code report.html}. */
    public Artifact html() {
        Html page = Html.begin("Tournament \u2013 " + manifest.title())
                .element("h1", "Tournament: " + manifest.title())
                .raw("<p class=\"scenario\">Scenario <strong>")
                .text(manifest.scenario())
                .raw("</strong>, " + manifest.periods() + " periods a match, seeds " + seeds + "</p>\n")
                .raw("</header>\n<main>\n");
        ranking(page);
        new FigureSection(List.of(figure)).write(page);
        matrix(page);
        failures(page);
        repeat(page);
        RunReport.limits(page, limits);
        return new Artifact(RunReport.FILE, page.end());
    }

    private void ranking(Html page) {
        page.raw("<section id=\"ranking\">\n")
                .element("h2", "Ranking")
                .element(
                        "p",
                        "Score: payoff a period in " + unit + ", as mean over all other strategies; every match is"
                                + " repeated with the same seeds, and the standard error is that over the seeds. A win"
                                + " is a match in which the strategy earned strictly more than its partner. Scores are"
                                + " those of this field and this noise: other entrants may change the order.")
                .raw("<table>\n")
                .tableHead("Rank#", "Strategy", "Score#", "Standard error#", "Wins#", "Matches#");
        for (Standing standing : tournament.ranking()) {
            page.raw("<tr>")
                    .cell("number", Integer.toString(standing.rank()))
                    .cell("whole", standing.strategy())
                    .cell("number strong", Shown.number(standing.score()))
                    .cell("number", Shown.number(standing.standardError()))
                    .cell("number", Integer.toString(standing.wins()))
                    .cell("number", Integer.toString(standing.matches()))
                    .raw("</tr>\n");
        }
        page.raw("</tbody>\n</table>\n</section>\n");
    }

    private void matrix(Html page) {
        page.raw("<section id=\"matrix\">\n")
                .element("h2", "Every pairing")
                .raw("<details><summary>Numbers behind the chart</summary>\n<table>\n")
                .tableHead("Strategy", "Against", "Payoff#", "Standard error#", "Wins#", "Matches#");
        for (Cell cell : tournament.matrix()) {
            page.raw("<tr>")
                    .cell("whole", cell.row())
                    .cell("whole", cell.column())
                    .cell("number strong", Shown.number(cell.mean()))
                    .cell("number", Shown.number(cell.standardError()))
                    .cell(
                            "number",
                            cell.wins().isPresent()
                                    ? Integer.toString(cell.wins().getAsInt())
                                    : "\u2013")
                    .cell("number", Integer.toString(cell.matches()))
                    .raw("</tr>\n");
        }
        page.raw("</tbody>\n</table>\n</details>\n</section>\n");
    }

    private void failures(Html page) {
        if (tournament.matches().stream().flatMap(m -> m.repetitions().stream()).allMatch(Replication::isDone)) {
            return;
        }
        page.raw("<section id=\"failures\">\n")
                .element("h2", "Runs that failed")
                .element("p", "They count in no number above; a score leaves out seeds in which a match is missing.")
                .raw("<table>\n")
                .tableHead("First", "Second", "Seed", "Why");
        for (Match match : tournament.matches()) {
            match.repetitions().stream()
                    .filter(r -> !r.isDone())
                    .forEach(r -> page.raw("<tr>")
                            .cell("whole", match.pairing().first())
                            .cell("whole", match.pairing().second())
                            .cell("whole", Long.toString(r.seed()))
                            .cell("", r.failure().orElse(""))
                            .raw("</tr>\n"));
        }
        page.raw("</tbody>\n</table>\n</section>\n");
    }

    private void repeat(Html page) {
        RepeatSection.study(page, manifest, command(), manifest.inputs());
    }

    private ShellCommand command() {
        return ShellCommand.of("tournament", manifest.named(), "--scenario", manifest.scenario())
                .and("--strategies", String.join(",", tournament.strategies()), "--turns", manifest.periods())
                .each("--noise", manifest.overrides().values())
                .and("--repetitions", seeds.count(), "--seed", seeds.first());
    }
}
