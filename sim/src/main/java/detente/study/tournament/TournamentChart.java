package detente.study.tournament;

import detente.chart.Chart;
import detente.chart.ChartLayer;
import detente.chart.Panel;
import detente.chart.Scale;
import detente.chart.Words;
import detente.experiment.Tournament;
import detente.study.ChartWords;
import java.util.List;

/** Who earns how much against whom, the best first. */
final class TournamentChart {
    private TournamentChart() {}

    static Chart of(Played played) {
        Tournament tournament = played.tournament();
        List<String> strategies = played.ranked();
        Words words = new Words(
                "What each strategy earns against each other",
                "scenario "
                        + ChartWords.scenario(played.study().first()) + ": payoff of the row, mean over "
                        + played.study().first().periods() + " periods" + played.slips() + ", seeds "
                        + played.study().seeds(),
                "Payoff of the row against the column. Strategies stand in the order of their scores, the best first; a score"
                        + " is the mean over all others, without the match against itself on the diagonal.",
                ChartWords.footer(
                        played.study().first(),
                        "scenario " + played.study().first().scenario() + ", seeds "
                                + played.study().seeds(),
                        played.study().id()));
        Scale across = new Scale.Names(
                "against", strategies.stream().map(s -> played.brief().get(s)).toList());
        Scale up = new Scale.Names(
                "", strategies.stream().map(s -> label(s, played)).toList());
        ChartLayer.Cells cells = new ChartLayer.Cells(
                played.unit(),
                strategies.stream()
                        .map(row -> strategies.stream()
                                .map(column -> tournament.cell(row, column).mean())
                                .toList())
                        .toList());
        return Chart.of("tournament-matrix", words, new Panel("", across, up, List.of(cells)));
    }

    private static String label(String strategy, Played played) {
        String brief = played.brief().get(strategy);
        return brief.equals(strategy) ? strategy : strategy + " (" + brief + ")";
    }
}
