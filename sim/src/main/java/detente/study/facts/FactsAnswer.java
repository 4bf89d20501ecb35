package detente.study.facts;

import detente.results.FactCheck;
import detente.study.InWords;
import detente.table.ShortNumbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How far a model agrees with its facts, in a few sentences. */
final class FactsAnswer {
    private static final int MOST_NAMED = 3;

    private FactsAnswer() {}

    static List<String> sentences(List<FactCheck> facts) {
        List<String> sentences = new ArrayList<>(List.of(bands(facts), FactsPage.summary(facts)));
        List<FactCheck> outside = furthest(facts, MOST_NAMED);
        if (!outside.isEmpty()) {
            sentences.add("Furthest from what was observed: "
                    + String.join("; ", outside.stream().map(FactsAnswer::named).toList()) + ".");
        }
        return sentences;
    }

    /** The facts of which the observed value lies furthest outside the simulated interval, the furthest first. */
    static List<FactCheck> furthest(List<FactCheck> facts, int most) {
        return facts.stream()
                .filter(f -> !f.observedInside().orElse(true))
                .sorted(Comparator.comparingDouble(FactsAnswer::miss).reversed())
                .limit(most)
                .toList();
    }

    private static String bands(List<FactCheck> facts) {
        List<FactCheck> judged =
                facts.stream().filter(f -> f.fact().band().isPresent()).toList();
        if (judged.isEmpty()) {
            return "";
        }
        List<String> missed = judged.stream()
                .filter(f -> f.verdict() != FactCheck.Verdict.IN_BAND)
                .map(f -> f.fact().title() + " (median " + value(f) + ", "
                        + f.verdict().words() + ")")
                .toList();
        String first = (judged.size() - missed.size()) + " of " + InWords.count(judged.size(), "fact", "facts")
                + " for which the model's authors set a band of right values "
                + (judged.size() - missed.size() == 1 ? "has" : "have")
                + " the median of the runs in it";
        if (missed.isEmpty()) {
            return first + ".";
        }
        int more = missed.size() - MOST_NAMED;
        return first + "; not so " + String.join("; ", missed.subList(0, Math.min(MOST_NAMED, missed.size())))
                + (more > 0 ? " and " + more + " more." : ".");
    }

    /** By how much of the width of its interval an observed figure lies outside; of an interval without width by its share. */
    private static double miss(FactCheck fact) {
        double observed = fact.fact().observed().orElse(Double.NaN);
        double far = Math.max(fact.low() - observed, observed - fact.high());
        double size = Math.max(Math.abs(observed), fact.high() - fact.low());
        return size > 0 && Double.isFinite(far) ? far / size : far;
    }

    private static String named(FactCheck fact) {
        return fact.fact().title() + ", observed "
                + ShortNumbers.number(fact.fact().observed().orElse(Double.NaN)) + unit(fact) + ", simulated "
                + InWords.range(fact.low(), fact.high());
    }

    private static String value(FactCheck fact) {
        return fact.median() == Double.POSITIVE_INFINITY
                ? "never"
                : ShortNumbers.within(fact.median(), fact.high() - fact.low()) + unit(fact);
    }

    private static String unit(FactCheck fact) {
        return fact.fact().unit().equals("1") ? "" : " " + fact.fact().unit();
    }
}
