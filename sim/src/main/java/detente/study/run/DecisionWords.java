package detente.study.run;

import detente.results.Decision;
import detente.table.ShortNumbers;
import java.util.stream.Collectors;

/** A decision as readers are told it. */
final class DecisionWords {
    private DecisionWords() {}

    /** What was done: {@code escalate: tariff 0.31 to 0.56}. */
    static String done(Decision decision) {
        if (decision.instrument().isEmpty()
                || decision.before().isEmpty()
                || decision.after().isEmpty()) {
            return decision.chosen();
        }
        return decision.chosen() + ": " + decision.instrument() + " "
                + ShortNumbers.number(decision.before().getAsDouble()) + " to "
                + ShortNumbers.number(decision.after().getAsDouble());
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
}
