package detente.study;

import detente.chart.MatrixChart;
import detente.chart.Words;
import detente.experiment.Standing;
import detente.experiment.Tournament;
import java.util.List;

/** Who earns how much against whom, the best first. */
final class TournamentChart {
    private TournamentChart() {}

    static MatrixChart of(TournamentOutcome outcome) {
        Tournament tournament = outcome.tournament();
        List<String> strategies =
                tournament.ranking().stream().map(Standing::strategy).toList();
        String noise = outcome.noise().isEmpty() ? "" : ", noise " + outcome.noise();
        Words words = new Words(
                "What each strategy earns against each other",
                "Model " + outcome.manifest().model() + ", scenario "
                        + outcome.manifest().scenario() + ": payoff of the row, mean over "
                        + outcome.manifest().periods() + " periods" + noise + ", seeds " + outcome.seeds(),
                "Payoff of the row against the column. Strategies stand in the order of their scores, the best first; a score"
                        + " is the mean over all others, without the match against itself on the diagonal.",
                "");
        return new MatrixChart(
                "tournament-matrix",
                words,
                outcome.unit(),
                strategies.stream().map(s -> label(s, outcome)).toList(),
                strategies.stream().map(s -> outcome.brief().get(s)).toList(),
                "against",
                strategies.stream()
                        .map(row -> strategies.stream()
                                .map(column -> tournament.cell(row, column).mean())
                                .toList())
                        .toList());
    }

    private static String label(String strategy, TournamentOutcome outcome) {
        String brief = outcome.brief().get(strategy);
        return brief.equals(strategy) ? strategy : strategy + " (" + brief + ")";
    }
}
