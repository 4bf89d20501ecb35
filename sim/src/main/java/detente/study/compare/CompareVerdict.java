package detente.study.compare;

import detente.experiment.Interval;
import detente.experiment.OutcomeDifference;
import detente.files.VerdictSpec;
import detente.table.ShortNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A comparison in one sentence: what differs, by how much and how surely, and where the pairs see no difference. */
final class CompareVerdict {
    /** Outcomes without a difference that are named; the others are counted. */
    private static final int NAMED = 3;

    private final CompareFinding finding;
    private final Set<String> shares;

    private CompareVerdict(CompareFinding finding) {
        this.finding = finding;
        this.shares = finding.differences().stream()
                .flatMap(d -> d.outcome().verdict().stream())
                .flatMap(v -> v.share().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The sentence. */
    static String of(CompareFinding finding) {
        return new CompareVerdict(finding).sentence();
    }

    private String sentence() {
        String both = finding.inputs().a() + " against " + finding.inputs().b();
        if (finding.count().completed() == 0) {
            return both + ": no pair was completed.";
        }
        if (finding.differences().isEmpty()) {
            return both + ": the model file states no outcomes.";
        }
        List<OutcomeDifference> costs = main(d -> d.outcome().verdict().isPresent());
        List<OutcomeDifference> answers = costs.isEmpty() ? plain() : costs;
        List<String> seen = answers.stream()
                .filter(OutcomeDifference::isSeen)
                .map(this::phrase)
                .toList();
        String unseen = unseen(answers);
        if (seen.isEmpty()) {
            return both + ": " + (unseen.isEmpty() ? "no pair differs in " + named(main(d -> true)) : unseen) + ".";
        }
        String said = costs.isEmpty()
                ? both + ": " + list(seen)
                : finding.inputs().a() + " " + list(seen) + ", against "
                        + finding.inputs().b();
        return said + (unseen.isEmpty() ? "" : "; " + unseen) + ".";
    }

    private List<OutcomeDifference> main(Predicate<OutcomeDifference> asked) {
        return finding.differences().stream()
                .filter(d -> !shares.contains(d.outcome().id()))
                .filter(asked)
                .toList();
    }

    /** The headline if the pairs see a difference in it; else those in which they do, or the headline after all. */
    private List<OutcomeDifference> plain() {
        List<OutcomeDifference> headline = main(this::isHeadline);
        List<OutcomeDifference> seen = main(OutcomeDifference::isSeen);
        boolean answered = seen.isEmpty() || headline.stream().anyMatch(OutcomeDifference::isSeen);
        return answered ? headline : seen.stream().limit(NAMED).toList();
    }

    private boolean isHeadline(OutcomeDifference difference) {
        return finding.inputs().headline().filter(difference.outcome()::equals).isPresent();
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

    private static String amount(OutcomeDifference difference, String of) {
        return size(difference) + of + " " + range(difference);
    }

    /** The size of a difference, such as {@code 3.1 M$}. */
    private static String size(OutcomeDifference difference) {
        String unit = difference.outcome().unit();
        return ShortNumbers.within(
                        Math.abs(difference.difference()),
                        2 * difference.interval().halfWidth())
                + (unit.equals("%") ? unit : unit.equals("1") ? "" : " " + unit);
    }

    /** The interval of that size, such as {@code (2.2 to 4.0)}. */
    private static String range(OutcomeDifference difference) {
        Interval interval = difference.interval();
        double sign = difference.difference() < 0 ? -1 : 1;
        double low = Math.min(sign * interval.low(), sign * interval.high());
        double high = Math.max(sign * interval.low(), sign * interval.high());
        return "(" + ShortNumbers.within(low, 2 * interval.halfWidth()) + " to "
                + ShortNumbers.within(high, 2 * interval.halfWidth()) + ")";
    }

    /** Where a difference may be, but not one that these pairs can see; what answers the question comes first. */
    private String unseen(List<OutcomeDifference> answers) {
        List<OutcomeDifference> all = Stream.concat(answers.stream(), main(d -> true).stream())
                .distinct()
                .filter(d -> d.pairs() > 1 && !d.isSeen() && !d.isNone())
                .toList();
        return all.isEmpty()
                ? ""
                : "no difference that " + PairCount.inWords(finding.count().completed()) + " can see in " + named(all);
    }

    private static String named(List<OutcomeDifference> outcomes) {
        List<String> names = new ArrayList<>(
                outcomes.stream().limit(NAMED).map(CompareVerdict::quoted).toList());
        int more = outcomes.size() - names.size();
        if (more > 0) {
            names.add(more + " more");
        }
        return list(names);
    }

    /** What an outcome is, without remarks behind a semicolon. */
    private static String quoted(OutcomeDifference difference) {
        return "\u201c" + difference.outcome().about().split(";", 2)[0] + "\u201d";
    }

    private static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
