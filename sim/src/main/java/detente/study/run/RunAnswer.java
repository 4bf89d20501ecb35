package detente.study.run;

import detente.results.Decision;
import detente.results.Fit;
import detente.results.MonthlyValue;
import detente.results.Results;
import detente.study.InWords;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.ShortNumbers;
import detente.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a run says, in a few sentences and figures that are computed from it. */
final class RunAnswer {
    /** Figures that stand under the sentences. */
    static final int MOST_FIGURES = 7;

    private static final int MOST_OUTCOMES = 2;

    private final RunResult result;
    private final Optional<Movement> movement;
    private final List<Fit> fits;

    RunAnswer(RunResult result, Optional<Movement> movement, List<Fit> fits) {
        this.result = result;
        this.movement = movement;
        this.fits = fits;
    }

    /** The sentences. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        movement.ifPresent(m -> sentences.add(m.text()));
        fits.stream().findFirst().ifPresent(fit -> sentences.add(sentence(fit)));
        result.outcomes().stream()
                .filter(RunAnswer::happens)
                .limit(movement.isPresent() ? 1 : MOST_OUTCOMES)
                .forEach(outcome -> sentences.add(sentence(outcome)));
        sentences.add(states());
        return sentences;
    }

    private static boolean happens(RunOutcome outcome) {
        return Double.isFinite(outcome.median());
    }

    /** What an outcome is, and how much; what its words say of negative figures only where there are some. */
    private String sentence(RunOutcome outcome) {
        String unit = outcome.unit().equals("1") ? "" : " " + outcome.unit();
        boolean positive = outcome.median() >= 0 && !(outcome.low() < 0);
        String about = positive ? outcome.about().split("; below 0 ", 2)[0] : outcome.about();
        String value = about + ": " + median(outcome) + unit;
        return outcome.hasInterval()
                ? value + " (90% of the seeds: " + interval(outcome) + ")" + apart(outcome) + "."
                : value + ".";
    }

    /** A word on a run that is shown but is not like the others. */
    private String apart(RunOutcome outcome) {
        boolean far = outcome.value() < outcome.low() || outcome.value() > outcome.high();
        return far
                ? "; seed " + result.results().manifest().seed() + ", of which the tables are, lies outside: "
                        + value(outcome)
                : "";
    }

    private String sentence(Fit fit) {
        List<MonthlyValue> months = fit.months();
        String held = "";
        if (!result.bands().isEmpty()) {
            held = ", and " + outside(fit) + " of " + months.size()
                    + " published figures lie outside the 90% that "
                    + (result.results().manifest().ensemble().isPresent()
                            ? "chance and the values that the data leave open span"
                            : "chance alone spans");
        }
        boolean same = movement.map(m -> m.about().equals(fit.series().about())).orElse(false);
        return "Fit of " + (same ? "that series" : fit.series().about()) + ", "
                + InWords.month(months.get(0).months().first()) + " to "
                + InWords.month(months.get(months.size() - 1).months().last()) + ": mean absolute error of "
                + FitTables.error(fit) + held
                + "; this is in sample, since whoever chose the model's values knew these figures.";
    }

    /** Published figures outside the band of 90%. */
    long outside(Fit fit) {
        return fit.months().stream()
                .filter(value -> result.bands().stream()
                        .filter(p -> p.series().equals(fit.series().name())
                                && p.span().when().equals(value.months().toString()))
                        .anyMatch(p -> value.observed().orElseThrow() < p.low(0)
                                || value.observed().orElseThrow() > p.high(0)))
                .count();
    }

    private String states() {
        Results results = result.results();
        List<Decision> decisions = results.decisions();
        String seed = result.hasBands() ? "In seed " + results.manifest().seed() + " " : "";
        if (decisions.isEmpty()) {
            return "";
        }
        List<Decision> acts = decisions.stream().filter(DecisionWords::acts).toList();
        String first = acts.isEmpty()
                ? ""
                : "; the first step: " + step(acts.get(0))
                        + (acts.size() > 1 ? ", the last: " + step(acts.get(acts.size() - 1)) : "");
        String sentence = "the states decided " + InWords.count(decisions.size(), "time", "times") + " from "
                + InWords.day(decisions.get(0).date()) + " on and acted in " + acts.size() + " of them" + first + ".";
        return seed.isEmpty() ? Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) : seed + sentence;
    }

    private static String step(Decision decision) {
        return decision.option(decision.chosen()).words() + " (" + InWords.day(decision.date()) + ")";
    }

    /** The first outcomes of the model. */
    Table<RunOutcome> figures() {
        return table(result.outcomes().stream().limit(MOST_FIGURES).toList());
    }

    /** The others. */
    Table<RunOutcome> moreFigures() {
        return table(result.outcomes().stream().skip(MOST_FIGURES).toList());
    }

    private Table<RunOutcome> table(List<RunOutcome> outcomes) {
        boolean several = result.hasBands();
        Columns<RunOutcome> columns = new Columns<RunOutcome>()
                .named("outcome", "Outcome", "id of the outcome", RunOutcome::id, RunOutcome::about)
                .unit("Unit", "unit of the figures", RunOutcome::unit)
                .shown(several ? "Median" : "Value", outcome -> Cell.text(median(outcome)));
        if (several) {
            columns = columns.strong()
                    .shown("90% of the seeds", outcome -> Cell.text(interval(outcome)))
                    .shown("Seed " + result.results().manifest().seed(), outcome -> Cell.text(value(outcome)));
        }
        return Table.of("figures", "", columns, outcomes);
    }

    private static String median(RunOutcome outcome) {
        return number(outcome.median(), outcome);
    }

    private static String value(RunOutcome outcome) {
        return number(outcome.value(), outcome);
    }

    private static String interval(RunOutcome outcome) {
        return InWords.range(outcome.low(), outcome.high());
    }

    private static String number(double value, RunOutcome outcome) {
        return value == Double.POSITIVE_INFINITY ? "never" : ShortNumbers.within(value, outcome.high() - outcome.low());
    }
}
