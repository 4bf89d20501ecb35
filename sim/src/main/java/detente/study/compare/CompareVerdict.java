package detente.study.compare;

import detente.experiment.Interval;
import detente.experiment.OutcomeDifference;
import detente.files.VerdictSpec;
import detente.study.InWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A comparison in words: what differs, by how much and how surely, and where the pairs see no difference. */
final class CompareVerdict {
    /** Outcomes without a difference that are named; the others are counted. */
    private static final int NAMED = 3;

    /** Sentences at the top of a page. */
    private static final int MOST_SENTENCES = 5;

    private final CompareFinding finding;
    private final Function<OutcomeDifference, OutcomeDigits> digits;
    private final Set<String> shares;

    private CompareVerdict(CompareFinding finding, Function<OutcomeDifference, OutcomeDigits> digits) {
        this.finding = finding;
        this.digits = digits;
        this.shares = shares(finding);
    }

    /** Outcomes that say another one as a share, which words put beside it. */
    static Set<String> shares(CompareFinding finding) {
        return finding.differences().stream()
                .flatMap(d -> d.outcome().verdict().stream())
                .flatMap(v -> v.share().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the pairs say: of one comparison a sentence each thing, of several a sentence each comparison. */
    static List<String> sentences(List<CompareFinding> findings) {
        if (findings.size() == 1) {
            Set<String> shares = shares(findings.get(0));
            return new CompareVerdict(
                            findings.get(0),
                            d -> d.outcome().verdict().isPresent()
                                            || shares.contains(d.outcome().id())
                                    ? OutcomeDigits.ofDifference(d)
                                    : OutcomeDigits.of(d))
                    .apart();
        }
        List<String> all = new ArrayList<>(findings.stream()
                .limit(MOST_SENTENCES - 1L)
                .map(f -> new CompareVerdict(f, OutcomeDigits::ofDifference).sentence())
                .toList());
        int more = findings.size() - all.size();
        all.add((more > 0 ? InWords.count(more, "more comparison stands", "more comparisons stand") + " below. " : "")
                + findings.get(0).means());
        return all;
    }

    private List<String> apart() {
        List<OutcomeDifference> answers = answers();
        List<OutcomeDifference> seen =
                answers.stream().filter(OutcomeDifference::isSeen).toList();
        if (finding.count().completed() == 0 || seen.isEmpty()) {
            return List.of(sentence());
        }
        List<String> all = new ArrayList<>();
        for (OutcomeDifference one : seen.subList(0, Math.min(NAMED, seen.size()))) {
            all.add(one.outcome().verdict().isPresent() ? cost(one, all.isEmpty()) : plain(one, all.isEmpty()));
        }
        String unseen = unseen(answers);
        if (!unseen.isEmpty()) {
            all.add("There is " + unseen + ".");
        }
        all.add(finding.means());
        return all;
    }

    private String cost(OutcomeDifference one, boolean first) {
        return first
                ? "Scenario " + finding.inputs().a() + " " + phrase(one) + ", compared with "
                        + finding.inputs().b() + "."
                : "It " + phrase(one) + ".";
    }

    private String plain(OutcomeDifference one, boolean first) {
        OutcomeDigits figures = digits.apply(one);
        return (first ? "In scenario " + finding.inputs().a() + " " : "There ")
                + phrase(one)
                + " than in " + finding.inputs().b() + ": " + figures.text(one.a()) + " against "
                + figures.text(one.b())
                + ".";
    }

    private String sentence() {
        String both = finding.inputs().a() + " against " + finding.inputs().b();
        if (finding.count().completed() == 0) {
            return both + ": no pair was completed.";
        }
        if (finding.differences().isEmpty()) {
            return both + ": the model file states no outcomes.";
        }
        List<OutcomeDifference> answers = answers();
        List<String> seen = answers.stream()
                .filter(OutcomeDifference::isSeen)
                .map(this::phrase)
                .toList();
        String unseen = unseen(answers);
        if (seen.isEmpty()) {
            return both + ": " + (unseen.isEmpty() ? "no pair differs in " + named(main(d -> true)) : unseen) + ".";
        }
        String words = answers.get(0).outcome().verdict().isPresent() ? " " : ": ";
        return "Compared with " + finding.inputs().b() + ", " + finding.inputs().a() + words + InWords.list(seen) + ".";
    }

    /** What the question is about: outcomes with words of their own, or else the headline. */
    private List<OutcomeDifference> answers() {
        List<OutcomeDifference> costs = main(d -> d.outcome().verdict().isPresent());
        return costs.isEmpty() ? plain() : costs;
    }

    private List<OutcomeDifference> main(Predicate<OutcomeDifference> asked) {
        return finding.differences().stream()
                .filter(d -> !shares.contains(d.outcome().id()))
                .filter(asked)
                .toList();
    }

    /** The headline if the pairs see a difference in it; else those in which they do, or the headline after all. */
    private List<OutcomeDifference> plain() {
        List<OutcomeDifference> headline = main(finding::isHeadline);
        List<OutcomeDifference> seen = main(OutcomeDifference::isSeen);
        boolean answered = seen.isEmpty() || headline.stream().anyMatch(OutcomeDifference::isSeen);
        return answered ? headline : seen.stream().limit(NAMED).toList();
    }

    private String phrase(OutcomeDifference difference) {
        Optional<VerdictSpec> words = difference.outcome().verdict();
        boolean more = difference.difference() > 0;
        if (words.isEmpty()) {
            return quoted(difference) + " is " + size(difference) + (more ? " higher " : " lower ") + range(difference);
        }
        String share = words.get()
                .share()
                .flatMap(finding::difference)
                .map(d -> ", " + amount(d, words.get().of().map(of -> " " + of).orElse("")))
                .orElse("");
        return (more ? words.get().more() : words.get().less()) + " " + amount(difference, "") + share;
    }

    private String amount(OutcomeDifference difference, String of) {
        return size(difference) + of + " " + range(difference);
    }

    /** The size of a difference, such as {@code 3.1 M$}. */
    private String size(OutcomeDifference difference) {
        String unit = difference.outcome().unit();
        return digits.apply(difference).text(Math.abs(difference.difference()))
                + (unit.equals("%") ? unit : unit.equals("1") ? "" : " " + unit);
    }

    /** The interval of that size, such as {@code (2.2 to 4.0)}. */
    private String range(OutcomeDifference difference) {
        Interval interval = difference.interval();
        double sign = difference.difference() < 0 ? -1 : 1;
        double low = Math.min(sign * interval.low(), sign * interval.high());
        double high = Math.max(sign * interval.low(), sign * interval.high());
        return "(" + digits.apply(difference).range(low, high) + ")";
    }

    /** Where a difference may be, but not one that these pairs can see; what answers the question comes first. */
    private String unseen(List<OutcomeDifference> answers) {
        List<OutcomeDifference> all = Stream.concat(answers.stream(), main(d -> true).stream())
                .distinct()
                .filter(d -> d.pairs() > 1 && !d.isSeen() && !d.isNone())
                .toList();
        return all.isEmpty()
                ? ""
                : "no difference that " + PairCount.inWords(finding.count().completed()) + " of runs can see in "
                        + named(all);
    }

    private static String named(List<OutcomeDifference> outcomes) {
        List<String> names = new ArrayList<>(
                outcomes.stream().limit(NAMED).map(CompareVerdict::quoted).toList());
        int more = outcomes.size() - names.size();
        if (more > 0) {
            names.add(more + " more");
        }
        return InWords.list(names);
    }

    /** What an outcome is, without remarks behind a semicolon. */
    private static String quoted(OutcomeDifference difference) {
        return "\u201c" + difference.outcome().called().split(";", 2)[0] + "\u201d";
    }
}
