package detente.study.run;

import detente.results.Decision;
import detente.table.ShortNumbers;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A decision as readers are told it. */
public final class DecisionWords {
    /** Reasons that are named. */
    private static final int MOST = 5;

    /** Below this probability a choice is a close call. */
    private static final double CLOSE = 0.6;
    /** Smaller parts than this are no reasons. */
    private static final double LEAST = 0.005;

    private DecisionWords() {}

    /** What was done: {@code Washington raises its tariffs (tariff 0.31 to 0.56)}. */
    public static String done(Decision decision) {
        if (decision.instrument().isEmpty()
                || decision.before().isEmpty()
                || decision.after().isEmpty()) {
            return decision.option(decision.chosen()).words();
        }
        return decision.option(decision.chosen()).words() + " (" + decision.instrument() + " "
                + ShortNumbers.number(decision.before().getAsDouble()) + " to "
                + ShortNumbers.number(decision.after().getAsDouble()) + ")";
    }

    /** Whether somebody did something: moved an instrument, or took a step that has reasons. */
    public static boolean acts(Decision decision) {
        boolean moved = decision.before().isPresent()
                && decision.after().isPresent()
                && decision.before().getAsDouble() != decision.after().getAsDouble();
        return moved || !waits(decision.option(decision.chosen()));
    }

    /** Whether an option is to do nothing: no reason speaks for or against it. */
    private static boolean waits(Decision.Choice option) {
        return option.parts().stream().allMatch(part -> part.value() == 0);
    }

    /** What was seen: {@code pain 1.2, deliveries 0.31}. */
    static String observed(Decision decision) {
        return decision.observed().stream()
                .map(reading -> reading.name() + " " + ShortNumbers.number(reading.value()))
                .collect(Collectors.joining(", "));
    }

    /** What could be done, its worth and probability: {@code hold 0.1 (31.2%), escalate -0.2 (9.4%)}. */
    static String options(Decision decision) {
        return decision.options().stream()
                .filter(option -> option.value().isPresent())
                .map(option -> option.action() + " "
                        + ShortNumbers.number(option.value().getAsDouble()) + " ("
                        + ShortNumbers.percent(option.probability()) + ")")
                .collect(Collectors.joining(", "));
    }

    /**
     * Why it was done, against the closest alternative. What speaks for and against adds up to the difference of the two values:
     * the largest reasons are named, all others are told as one. Nothing if values did not decide.
     */
    public static String why(Decision decision) {
        return decision.tip()
                .filter(tip -> !tip.alternative().equals(decision.chosen()))
                .map(tip -> why(decision.option(decision.chosen()), decision.option(tip.alternative()), tip))
                .orElse("");
    }

    private static String why(Decision.Choice chosen, Decision.Choice other, Decision.Tip tip) {
        // Who waits is told what speaks for and against the step that was not taken.
        boolean waits = waits(chosen);
        double lead = chosen.value().orElse(0) - other.value().orElse(0);
        String reasons = waits
                ? "The next step would have been: " + other.words() + ". " + reasons(other, chosen, -lead)
                : reasons(chosen, other, lead) + " All that is compared with: " + other.words() + ".";
        return reasons + " " + verdict(chosen, lead) + " " + tipped(tip, lead);
    }

    private static String reasons(Decision.Choice step, Decision.Choice from, double total) {
        List<Decision.Reading> largest = IntStream.range(0, step.parts().size())
                .mapToObj(i -> new Decision.Reading(
                        step.parts().get(i).name(),
                        step.parts().get(i).value() - from.parts().get(i).value()))
                .filter(reason -> Math.abs(reason.value()) >= LEAST)
                .sorted(Comparator.comparingDouble(reason -> -Math.abs(reason.value())))
                .limit(MOST)
                .toList();
        double rest =
                total - largest.stream().mapToDouble(Decision.Reading::value).sum();
        return "For it " + said(largest, 1) + "; against it " + said(largest, -1) + "; all else "
                + ShortNumbers.weight(rest) + ".";
    }

    private static String said(List<Decision.Reading> reasons, int sign) {
        String said = reasons.stream()
                .filter(reason -> sign * reason.value() > 0)
                .map(reason -> reason.name() + " " + ShortNumbers.weight(reason.value()))
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "nothing" : said;
    }

    private static String verdict(Decision.Choice chosen, double lead) {
        String chance = ShortNumbers.percent(chosen.probability());
        if (lead < 0) {
            return "The other scored higher by " + ShortNumbers.twoDecimals(-lead)
                    + "; chance chose this one, with probability " + chance + ".";
        }
        return (chosen.probability() < CLOSE ? "A close call: ahead by " : "Ahead by ") + ShortNumbers.twoDecimals(lead)
                + ", chosen with probability " + chance + ".";
    }

    private static String tipped(Decision.Tip tip, double lead) {
        String turned = lead < 0 ? "have put it ahead" : "have tipped it";
        return tip.reading().isEmpty()
                ? "No single reading would " + turned + "."
                : "The reading '" + tip.reading() + "' at " + ShortNumbers.twoDecimals(tip.needed()) + " instead of "
                        + ShortNumbers.twoDecimals(tip.was()) + " would " + turned + ".";
    }
}
