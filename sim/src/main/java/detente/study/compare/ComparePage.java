package detente.study.compare;

import detente.chart.Figure;
import detente.experiment.OutcomeDifference;
import detente.experiment.Pair;
import detente.experiment.Seeds;
import detente.experiment.Stopping;
import detente.page.Block;
import detente.page.Page;
import detente.page.Section;
import detente.results.Manifest;
import detente.store.StudyManifest;
import detente.study.ReplicationTable.Failure;
import detente.study.Sections;
import detente.table.ShortNumbers;
import detente.table.Table;
import java.util.ArrayList;
import java.util.List;

/** What is said of two scenarios, so that nobody takes their difference for more than it is. */
final class ComparePage {
    private final CompareInputs inputs;
    private final StudyManifest study;
    private final List<Pair> pairs;
    private final List<OutcomeDifference> outcomes;
    private final ScenarioGap gap;

    ComparePage(CompareInputs inputs, StudyManifest study, List<Pair> pairs, List<OutcomeDifference> outcomes) {
        this.inputs = inputs;
        this.study = study;
        this.pairs = pairs;
        this.outcomes = outcomes;
        this.gap = ScenarioGap.of(inputs.contrast());
    }

    Page page(Table<Failure> failures, List<Figure> figures) {
        Manifest a = a();
        Manifest b = inputs.contrast().b().manifest();
        String heading = a.scenario() + " against " + b.scenario();
        return new Page(
                heading + " \u2013 " + a.title(),
                heading + ": " + a.title(),
                List.of(
                        "A " + a.scenario() + ": " + a.description(),
                        "B " + b.scenario() + ": " + b.description(),
                        a.periods() + " periods, " + count()
                                + "; both runs of a pair share the draws that the policy does not touch"),
                List.of(
                        Section.of("outcomes", "Outcomes", found().toArray(new Block[0]))
                                .inBrief(),
                        Sections.charts(figures),
                        Section.of("meaning", "What the numbers mean", meaning().toArray(new Block[0])),
                        Section.of(
                                "gap",
                                "Where the scenarios differ",
                                differences().toArray(new Block[0])),
                        Sections.failures(
                                "A pair with a failure is left out of every figure above. If the policy makes runs fail,"
                                        + " what is left is not a fair sample of luck. failures.csv has the command that"
                                        + " repeats each run.",
                                failures),
                        Sections.repeat(study),
                        Sections.limits(inputs.contrast().a().inputs().limits())));
    }

    private Manifest a() {
        return inputs.contrast().a().manifest();
    }

    private String count() {
        PairCount count = PairCount.of(pairs);
        Seeds seeds = new Seeds(pairs.get(0).seed(), pairs.size());
        return PairCount.inWords(count.all()) + " of runs, seeds " + seeds + a().drawing() + count.gap();
    }

    private List<Block> found() {
        if (outcomes.isEmpty()) {
            return List.of(new Block.Words("The model file states no outcomes; differences.csv has all series."));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Rows(CompareTables.outcomes(outcomes)));
        blocks.add(new Block.Terms(outcomes.stream()
                .map(o -> new Block.Term(
                        o.outcome().id(), o.outcome().about(), o.outcome().expression()))
                .toList()));
        blocks.add(new Block.Words("The interval is that of the difference at "
                + ShortNumbers.level(inputs.precision().level())
                + ". The wanted half width is a tenth of the difference"
                + inputs.headline()
                        .filter(h -> inputs.precision().halfWidth().isPresent())
                        .map(h -> ", for " + h.id() + " the one asked for")
                        .orElse("")
                + "."));
        List<String> gaps = new ArrayList<>(outcomes.stream()
                .map(ComparePage::gaps)
                .filter(text -> !text.isEmpty())
                .toList());
        gaps.addAll(inputs.notes());
        if (!gaps.isEmpty()) {
            blocks.add(new Block.Words("Not every pair gives a number. A difference over those that do speaks of them"
                    + " alone; how often something never happens may be the more telling figure."));
            blocks.add(new Block.Bullets(gaps));
        }
        if (inputs.precision().halfWidth().isPresent()) {
            blocks.add(new Block.Words(stopping()));
        }
        return blocks;
    }

    /** What was paired and what the interval means. */
    private List<Block> meaning() {
        return List.of(
                new Block.Words(
                        "A pair is one seed, run once in each scenario. Every draw is keyed by seed, purpose, agent and"
                                + " period, so both runs of a pair have the same luck wherever the policy does not itself change who"
                                + " draws. Their difference is what the policy does under that luck."),
                new Block.Words("The interval is that of the mean difference by Student's t at "
                        + ShortNumbers.level(inputs.precision().level())
                        + ". It tells how well this number of pairs knows the mean of the model as it stands. It holds"
                        + " neither the uncertainty of the parameters and data nor that of the model itself, and it is not"
                        + " the range in which single runs lie."),
                new Block.Words(
                        "Intervals of series hold for each period alone. Among many periods, or many outcomes, some"
                                + " miss the true mean by chance; the whole course of a band is less certain than each of its"
                                + " points."),
                new Block.Words(
                        "The variance ratio is the variance that the difference of runs with independent seeds would"
                                + " have, var A + var B, divided by that of the paired difference: so many times more pairs"
                                + " independent seeds would take for the same interval. It is 1 where one scenario has no chance of"
                                + " its own and there is nothing to share; below 1 pairing would do harm."),
                new Block.Words(
                        "The number of pairs for the wanted half width follows from the variance found here, which is"
                                + " itself an estimate."));
    }

    /** How the number of pairs came about when it was not given beforehand. */
    private String stopping() {
        OutcomeDifference.Precision precision = inputs.precision();
        String headline = inputs.headline().orElseThrow().id();
        OutcomeDifference found = outcomes.stream()
                .filter(o -> o.outcome().id().equals(headline))
                .findFirst()
                .orElseThrow();
        double wish = precision.halfWidth().orElseThrow();
        boolean reached = found.interval().halfWidth() <= wish && found.pairs() >= Stopping.WhenNarrow.LEAST;
        String end = reached
                ? "it was reached."
                : found.pairs() == 0
                        ? "it was given up, since no pair gives a number."
                        : "it was not reached within " + PairCount.inWords(Stopping.WhenNarrow.MOST) + ".";
        return "Pairs were run until the half width of " + headline + " was at most " + ShortNumbers.number(wish) + ", "
                + Stopping.WhenNarrow.LEAST + " at least; " + end
                + " Stopping as soon as the interval is narrow makes it slightly too narrow: it holds the true mean a little"
                + " less often than " + ShortNumbers.level(precision.level()) + ".";
    }

    /** What a gap in the numbers means; empty text if there is none. */
    private static String gaps(OutcomeDifference difference) {
        OutcomeDifference.Gaps gaps = difference.gaps();
        if (gaps.isNone()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        part(parts, gaps.neverA(), "never in A");
        part(parts, gaps.neverB(), "never in B");
        part(parts, gaps.undefinedA(), "undefined in A");
        part(parts, gaps.undefinedB(), "undefined in B");
        return difference.outcome().id() + ": " + String.join(", ", parts) + "; the row is over the "
                + PairCount.inWords(difference.pairs()) + " with a number in both";
    }

    private static void part(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add("in " + PairCount.inWords(count) + " " + what);
        }
    }

    private List<Block> differences() {
        List<Block> blocks = new ArrayList<>();
        if (!gap.settings().isEmpty()) {
            blocks.add(new Block.Rows(CompareTables.settings(gap)));
        }
        if (!gap.events().isEmpty()) {
            blocks.add(new Block.Rows(CompareTables.events(gap)));
        }
        return blocks.isEmpty()
                ? List.of(new Block.Words("In nothing: every parameter and every event is the same."))
                : blocks;
    }
}
