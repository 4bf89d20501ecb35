package detente.cli;

import detente.experiment.Cell;
import detente.experiment.Standing;
import detente.experiment.Tournament;
import detente.output.Json;
import detente.results.Numbers;
import detente.study.TournamentOutcome;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Ranking and matrix of a tournament, as text and as JSON. */
final class TournamentSummary {
    private static final MathContext DIGITS = new MathContext(4);
    private static final int MOST_FAILURES = 5;

    private final TournamentOutcome outcome;
    private final Tournament tournament;

    TournamentSummary(TournamentOutcome outcome) {
        this.outcome = outcome;
        this.tournament = outcome.tournament();
    }

    /** @param quiet whether to print the folder alone */
    void print(PrintWriter out, boolean quiet) {
        if (!quiet) {
            out.println(outcome.manifest().title());
            out.println("Scenario " + outcome.manifest().scenario() + ", "
                    + outcome.manifest().periods() + " periods a match"
                    + (outcome.noise().isEmpty() ? "" : ", noise " + outcome.noise()) + ", seeds " + outcome.seeds());
            out.println();
            ranking(out);
            out.println();
            matrix(out);
            out.println();
        }
        Path folder = outcome.folder().toAbsolutePath().normalize();
        out.println((outcome.reused() ? "Results were there already: " : "Results: ") + folder);
        out.println("Report:  " + folder.resolve("report.html"));
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

    private static String line(String form, Object... cells) {
        return String.format(Locale.ROOT, form, cells).stripTrailing();
    }

    private static String brief(double value) {
        return Double.isFinite(value)
                ? Numbers.text(new BigDecimal(value).round(DIGITS).doubleValue())
                : "-";
    }

    /** The first runs that failed, and where the others stand. */
    void printFailures(PrintWriter err) {
        if (outcome.failures().isEmpty()) {
            return;
        }
        err.println(outcome.failures().size() + " of "
                + (long) tournament.matches().size() * outcome.seeds().count()
                + " runs failed; they count in no number. All of them, each with the command that repeats it: "
                + outcome.folder().resolve("failures.csv"));
        outcome.failures().stream()
                .limit(MOST_FAILURES)
                .forEach(r -> err.println("  " + r.failure().orElse("")));
    }

    /** One document; what is not defined is null. */
    String json() {
        ObjectNode document = Json.object();
        document.put("folder", outcome.folder().toString());
        document.put("id", outcome.id());
        document.put("status", outcome.failures().isEmpty() ? "done" : "failed");
        document.put("reused", outcome.reused());
        document.put("repetitions", outcome.seeds().count());
        document.put("failed", outcome.failures().size());
        document.put("unit", outcome.unit());
        var ranking = document.putArray("ranking");
        for (Standing s : tournament.ranking()) {
            ObjectNode node = ranking.addObject().put("rank", s.rank()).put("strategy", s.strategy());
            put(node, "score", s.score());
            put(node, "standardError", s.standardError());
            node.put("wins", s.wins()).put("matches", s.matches());
        }
        var matrix = document.putArray("matrix");
        for (Cell c : tournament.matrix()) {
            ObjectNode node = matrix.addObject().put("row", c.row()).put("column", c.column());
            put(node, "mean", c.mean());
            put(node, "standardError", c.standardError());
            c.wins().ifPresentOrElse(wins -> node.put("wins", wins), () -> node.putNull("wins"));
            node.put("matches", c.matches());
        }
        return Json.text(document);
    }

    private static void put(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, new BigDecimal(Numbers.text(value)));
        } else {
            node.putNull(key);
        }
    }
}
