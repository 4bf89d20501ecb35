package detente.study.tournament;

import detente.chart.MatrixChart;
import detente.chart.Words;
import detente.experiment.Tournament;
import java.util.List;

/** Who earns how much against whom, the best first. */
final class TournamentChart {
    private TournamentChart() {}

    static MatrixChart of(Played played) {
        Tournament tournament = played.tournament();
        List<String> strategies = played.ranked();
        Words words = new Words(
                "What each strategy earns against each other",
                "Model " + played.study().first().model() + ", scenario "
                        + played.study().first().scenario() + ": payoff of the row, mean over "
                        + played.study().first().periods() + " periods" + played.slips() + ", seeds "
                        + played.study().seeds(),
                "Payoff of the row against the column. Strategies stand in the order of their scores, the best first; a score"
                        + " is the mean over all others, without the match against itself on the diagonal.",
                "");
        return new MatrixChart(
                "tournament-matrix",
                words,
                played.unit(),
                strategies.stream().map(s -> label(s, played)).toList(),
                strategies.stream().map(s -> played.brief().get(s)).toList(),
                "against",
                strategies.stream()
                        .map(row -> strategies.stream()
                                .map(column -> tournament.cell(row, column).mean())
                                .toList())
                        .toList());
    }

    private static String label(String strategy, Played played) {
        String brief = played.brief().get(strategy);
        return brief.equals(strategy) ? strategy : strategy + " (" + brief + ")";
    }
}
