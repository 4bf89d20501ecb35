package detente.study.run;

import detente.page.Block;
import detente.page.Section;
import detente.results.Decision;
import detente.results.Event;
import detente.results.Results;
import detente.table.Columns;
import detente.table.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the states did in a run, and why. */
final class StateSteps {
    /** Steps of states that are not folded. */
    private static final int MOST_MOVES = 12;

    private static final Columns<Step> STEPS = new Columns<Step>()
            .day("date", "Date", "day of the decision or event", Step::date)
            .text("actor", "State", "who acts", Step::actor)
            .text("what", "What it did", "what was done or happened", Step::what)
            .strong()
            .text("why", "Why", "the strongest reasons, the next best option and what would have tipped it", Step::why)
            .text("options", "Options (worth, probability)", "what it could do", Step::options)
            .folded("What it saw", Step::count, Step::saw);

    /**
     * A decision or, between decisions, what came of them.
     *
     * @param count number of figures that it saw
     */
    private record Step(
            LocalDate date, String actor, String what, String why, String options, String count, String saw) {
        static Step of(Decision decision) {
            return new Step(
                    decision.date(),
                    decision.actor(),
                    DecisionWords.done(decision),
                    DecisionWords.why(decision),
                    DecisionWords.options(decision),
                    decision.observed().size() + " figures",
                    DecisionWords.observed(decision));
        }

        static Step of(Event event) {
            return new Step(event.date(), event.actor(), event.label(), "", "", "", "");
        }
    }

    private final Results results;

    StateSteps(Results results) {
        this.results = results;
    }

    /** What the states did, a line each; their reasons are folded. */
    Section moves() {
        Section section = Section.of("decisions", "Why the states moved");
        if (results.decisions().isEmpty()) {
            return section;
        }
        List<Step> acts = Stream.concat(
                        results.decisions().stream().filter(DecisionWords::acts).map(Step::of),
                        results.events().stream().filter(Event::simulated).map(Step::of))
                .sorted(Comparator.comparing(Step::date))
                .toList();
        Columns<Step> columns = new Columns<Step>()
                .day("date", "Date", "day of the decision or event", Step::date)
                .text("what", "What happened", "what was done or happened", Step::what);
        return section.with(
                new Block.Words(steps(acts.size()) + " of seed "
                        + results.manifest().seed() + "; " + DecisionTable.FILE + " has the reasons of each."),
                new Block.Rows(Table.of(
                        "moves", "", columns, acts.stream().limit(MOST_MOVES).toList())),
                new Block.Folded(
                        "Every decision with its reasons, also in " + DecisionTable.FILE,
                        decisions(false).blocks()));
    }

    private static String steps(int acts) {
        if (acts == 0) {
            return "No state acted; the decisions to wait";
        }
        return acts > MOST_MOVES ? "The first " + MOST_MOVES + " of " + acts + " steps" : "Every step";
    }

    /**
     * Every decision with its reasons.
     *
     * @param evenNone whether to say so if there is none
     */
    Section decisions(boolean evenNone) {
        Section section = Section.of("decisions", "Why the states moved");
        if (results.decisions().isEmpty()) {
            return evenNone
                    ? section.with(new Block.Words(
                            "No state decided anything in this run: its policy was scripted throughout."))
                    : section;
        }
        Stream<Step> events = results.events().stream().filter(Event::simulated).map(Step::of);
        List<Step> steps = Stream.concat(results.decisions().stream().map(Step::of), events)
                .sorted(Comparator.comparing(Step::date))
                .toList();
        return section.with(
                new Block.Words(
                        "Every decision with its strongest reasons, the next best option and what would have tipped it. Reasons"
                                + " have no unit: above 0 they speak for the step; but for rounding they add up to its lead over the"
                                + " other option (decisions.csv has all that each option is worth). Positions and control levels"
                                + " count from the start, 0: above it hostile, below it friendlier, 1 a whole instrument; a control of"
                                + " the partner below the own one speaks for easing. A draw decides between the options; with another"
                                + " seed it may fall otherwise. Talks and agreements stand between the decisions of their dates."),
                new Block.Rows(Table.of("decisions", "", STEPS, steps)));
    }
}
