package detente.study.compare;

import detente.experiment.OutcomeDifference;
import detente.experiment.Seeds;
import detente.experiment.Stopping;
import detente.page.Block;
import detente.page.Page;
import detente.page.Picture;
import detente.page.Section;
import detente.results.Manifest;
import detente.store.StudyManifest;
import detente.study.InWords;
import detente.study.ReplicationTable.Failure;
import detente.study.Sections;
import detente.table.ShortNumbers;
import detente.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is said of scenarios, so that nobody takes their difference for more than it is. */
final class ComparePage {
    private static final int MOST_FIGURES = 7;

    private final StudyManifest study;
    private final List<CompareFinding> findings;
    private final CompareFinding first;

    ComparePage(StudyManifest study, List<CompareFinding> findings) {
        this.study = study;
        this.findings = List.copyOf(findings);
        this.first = findings.get(0);
    }

    Page page(Table<Failure> failures, List<Picture> pictures) {
        Manifest a = first.a();
        List<Picture> settling = pictures.stream().filter(EnoughRuns::isShown).toList();
        List<Picture> shown =
                pictures.stream().filter(p -> !EnoughRuns.isShown(p)).toList();
        String heading = first.inputs().a() + " against "
                + findings.stream().map(f -> f.inputs().b()).collect(Collectors.joining(", "));
        return new Page(
                heading + " \u2013 " + a.title(),
                heading + ": " + a.title(),
                lead(),
                List.of(
                        Sections.answer(CompareVerdict.sentences(findings)),
                        figures(),
                        Sections.picture(shown),
                        Section.of("outcomes", "More about the outcomes", found().toArray(new Block[0]))
                                .inBrief(),
                        Section.of("effort", "Enough runs?", effort(settling).toArray(new Block[0])),
                        Sections.moreCharts(shown),
                        Section.of("meaning", "What the numbers mean", meaning().toArray(new Block[0])),
                        Section.of(
                                "gap",
                                "Where the scenarios differ",
                                findings.stream()
                                        .flatMap(f -> differences(f).stream())
                                        .toArray(Block[]::new)),
                        Sections.failures(
                                "A pair with a failure is left out of every figure above. If the policy makes runs fail,"
                                        + " what is left is not a fair sample of luck. failures.csv has the command that"
                                        + " repeats each run.",
                                failures),
                        Sections.repeat(study),
                        Sections.limits(first.inputs().contrast().a().inputs().limits())));
    }

    private List<String> lead() {
        List<String> lead = new ArrayList<>();
        lead.add("A " + first.inputs().a() + ": " + first.a().description());
        findings.forEach(f -> lead.add(letter(f) + " " + f.inputs().b() + ": " + f.b().description()));
        lead.add(first.set().isEmpty() ? "" : "Set in all: " + first.set());
        lead.add(first.a().periods() + " periods, " + count()
                + "; both runs of a pair share the draws that the policy does not touch");
        return lead;
    }

    /** What the tables call a scenario that the first is held against. */
    private String letter(CompareFinding finding) {
        return findings.size() == 1 ? "B" : "B" + finding.place();
    }

    private String count() {
        PairCount count = first.count();
        Seeds seeds = new Seeds(first.pairs().get(0).seed(), first.pairs().size());
        return PairCount.inWords(count.all()) + " of runs, seeds " + seeds
                + first.a().drawing() + count.gap();
    }

    /** The first outcomes that a policy moves; the others are folded. */
    private Section figures() {
        Section section = Section.of("figures", "Headline figures").inBrief();
        List<Integer> moving = moving();
        if (moving.isEmpty()) {
            return section;
        }
        List<Integer> main = moving.subList(0, Math.min(MOST_FIGURES, moving.size()));
        List<Integer> others = moving.subList(main.size(), moving.size());
        section = section.with(new Block.Rows(CompareTables.figures(findings, main)))
                .with(new Block.Words(
                        "An interval that holds 0 leaves open whether there is a difference. Figures have the digits that the"
                                + " interval supports."));
        return others.isEmpty()
                ? section
                : section.with(new Block.Folded(
                        InWords.count(others.size(), "more outcome", "more outcomes") + ", also in outcomes.csv",
                        List.of(new Block.Rows(CompareTables.figures(findings, others)))));
    }

    /**
     * Places of the outcomes that differ in any pair: the headline first; last those that the answer says as shares of others, and
     * those that have no number.
     */
    private List<Integer> moving() {
        Set<String> shares = CompareVerdict.shares(first);
        return places(true)
                .boxed()
                .sorted(Comparator.comparing(i -> {
                    OutcomeDifference found = first.differences().get(i);
                    boolean last = shares.contains(found.outcome().id()) || found.pairs() == 0;
                    return first.isHeadline(found) ? 0 : last ? 2 : 1;
                }))
                .toList();
    }

    private IntStream places(boolean move) {
        return IntStream.range(0, first.differences().size())
                .filter(i -> move
                        != findings.stream()
                                .allMatch(f -> f.differences().get(i).isNone()));
    }

    /** What the table of outcomes does not say. */
    private List<Block> found() {
        if (first.differences().isEmpty()) {
            return List.of(new Block.Words("The model file states no outcomes; differences.csv has all series."));
        }
        List<Block> blocks = new ArrayList<>();
        String still =
                places(false).mapToObj(i -> still(first.differences().get(i))).collect(Collectors.joining("; "));
        if (!still.isEmpty()) {
            blocks.add(new Block.Words("The same in both runs of every pair: " + still + "."));
        }
        List<String> gaps = new ArrayList<>();
        findings.forEach(f -> f.differences().stream()
                .map(ComparePage::gaps)
                .filter(text -> !text.isEmpty())
                .map(text -> findings.size() > 1 ? f.inputs().b() + ": " + text : text)
                .forEach(gaps::add));
        gaps.addAll(first.inputs().notes());
        if (!gaps.isEmpty()) {
            blocks.add(new Block.Words("Not every pair gives a number. A difference over those that do speaks of them"
                    + " alone; how often something never happens may be the more telling figure."));
            blocks.add(new Block.Bullets(gaps));
        }
        if (first.inputs().precision().halfWidth().isPresent()) {
            findings.forEach(f -> blocks.add(new Block.Words(stopping(f))));
        }
        return blocks;
    }

    /** An outcome that no policy moves, with its mean. */
    private static String still(OutcomeDifference difference) {
        String unit = difference.outcome().unit();
        return difference.outcome().called() + " (" + ShortNumbers.number(difference.a())
                + (unit.equals("1") ? "" : " " + unit) + ")";
    }

    /** Whether there are pairs enough, outcome by outcome. */
    private List<Block> effort(List<Picture> settling) {
        List<Block> blocks = new ArrayList<>();
        if (!settling.isEmpty()) {
            blocks.add(new Block.Charts(settling));
        }
        for (CompareFinding finding : findings) {
            if (!finding.differences().isEmpty()) {
                heading(finding, blocks);
                blocks.add(new Block.Rows(CompareTables.effort(finding.differences())));
            }
        }
        if (!blocks.isEmpty()) {
            blocks.add(new Block.Words("The wanted half width is a tenth of the difference"
                    + first.inputs()
                            .headline()
                            .filter(h -> first.inputs().precision().halfWidth().isPresent())
                            .map(h -> ", for " + h.id() + " the one asked for")
                            .orElse("")
                    + ". enough-runs.csv says how each difference and its interval settled down as pairs were run."));
        }
        return blocks;
    }

    private void heading(CompareFinding finding, List<Block> blocks) {
        if (findings.size() > 1) {
            blocks.add(new Block.Heading("Against " + finding.inputs().b()));
        }
    }

    /** What was paired and what the interval means. */
    private List<Block> meaning() {
        return List.of(
                new Block.Words(
                        "A pair is one seed, run once in each scenario. Every draw is keyed by seed, purpose, agent and"
                                + " period, so both runs of a pair have the same luck wherever the policy does not itself change who"
                                + " draws. Their difference is what the policy does under that luck."),
                new Block.Words("The interval is that of the mean difference by Student's t at "
                        + ShortNumbers.level(first.inputs().precision().level())
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
    private static String stopping(CompareFinding finding) {
        OutcomeDifference.Precision precision = finding.inputs().precision();
        String headline = finding.inputs().headline().orElseThrow().id();
        OutcomeDifference found = finding.difference(headline).orElseThrow();
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
        return difference.outcome().called() + ": " + String.join(", ", parts) + "; the row is over the "
                + PairCount.inWords(difference.pairs()) + " with a number in both";
    }

    private static void part(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add("in " + PairCount.inWords(count) + " " + what);
        }
    }

    private List<Block> differences(CompareFinding finding) {
        ScenarioGap gap = ScenarioGap.of(finding.inputs().contrast());
        List<Block> blocks = new ArrayList<>();
        heading(finding, blocks);
        if (!gap.settings().isEmpty()) {
            blocks.add(new Block.Rows(CompareTables.settings(gap)));
        }
        if (!gap.events().isEmpty()) {
            blocks.add(new Block.Rows(CompareTables.events(gap)));
        }
        if (gap.settings().isEmpty() && gap.events().isEmpty()) {
            blocks.add(new Block.Words("In nothing: every parameter and every event is the same."));
        }
        return blocks;
    }
}
