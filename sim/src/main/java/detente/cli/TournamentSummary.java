package detente.cli;

import detente.experiment.Cell;
import detente.experiment.Standing;
import detente.experiment.Tournament;
import detente.output.Json;
import detente.study.TournamentOutcome;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Ranking and matrix of a tournament, as text and as JSON. */
final class TournamentSummary extends StudySummary {
    private final TournamentOutcome outcome;
    private final Tournament tournament;

    TournamentSummary(TournamentOutcome outcome) {
        super(new Account(
                outcome.folder(),
                outcome.id(),
                outcome.reused(),
                true,
                (long) outcome.tournament().matches().size() * outcome.seeds().count(),
                outcome.failures(),
                "they count"));
        this.outcome = outcome;
        this.tournament = outcome.tournament();
    }

    @Override
    void text(PrintWriter out) {
        out.println(outcome.manifest().title());
        out.println("Scenario " + outcome.manifest().scenario() + ", "
                + outcome.manifest().periods() + " periods a match"
                + (outcome.noise().isEmpty() ? "" : ", noise " + outcome.noise()) + ", seeds " + outcome.seeds());
        out.println();
        ranking(out);
        out.println();
        matrix(out);
    }

    @Override
    void fill(ObjectNode document) {
        document.put("repetitions", outcome.seeds().count());
        document.put("unit", outcome.unit());
        var ranking = document.putArray("ranking");
        for (Standing s : tournament.ranking()) {
            ObjectNode node = ranking.addObject().put("rank", s.rank()).put("strategy", s.strategy());
            Json.putNumber(node, "score", s.score());
            Json.putNumber(node, "standardError", s.standardError());
            node.put("wins", s.wins()).put("matches", s.matches());
        }
        var matrix = document.putArray("matrix");
        for (Cell c : tournament.matrix()) {
            ObjectNode node = matrix.addObject().put("row", c.row()).put("column", c.column());
            Json.putNumber(node, "mean", c.mean());
            Json.putNumber(node, "standardError", c.standardError());
            c.wins().ifPresentOrElse(wins -> node.put("wins", wins), () -> node.putNull("wins"));
            node.put("matches", c.matches());
        }
    }

    private void ranking(PrintWriter out) {
        String form = "%4s  %-22s %10s %10s %8s %8s";
        out.println(line(form, "rank", "strategy", "score", "std error", "wins", "matches"));
        for (Standing s : tournament.ranking()) {
            out.println(line(
                    form, s.rank(), s.strategy(), brief(s.score()), brief(s.standardError()), s.wins(), s.matches()));
        }
    }

    private void matrix(PrintWriter out) {
        out.println("Payoff of row against column [" + outcome.unit() + "]");
        List<String> strategies =
                tournament.ranking().stream().map(Standing::strategy).toList();
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-12s", ""));
        strategies.forEach(s -> head.append(column(outcome.brief().get(s))));
        out.println(head.toString().stripTrailing());
        for (String row : strategies) {
            StringBuilder text = new StringBuilder(
                    String.format(Locale.ROOT, "%-12s", outcome.brief().get(row)));
            strategies.forEach(column ->
                    text.append(column(brief(tournament.cell(row, column).mean()))));
            out.println(text.toString().stripTrailing());
        }
    }

    private static String column(String text) {
        return String.format(Locale.ROOT, " %6s", text.length() > 6 ? text.substring(0, 6) : text);
    }
}
