package detente.study.compare;

import detente.experiment.Outcome;
import detente.experiment.OutcomeDifference;
import detente.experiment.Pair;
import detente.results.Manifest;
import detente.table.ShortNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What pairs say of a scenario and one that it is held against.
 *
 * @param place of that one among all that the scenario is held against, from 1
 * @param differences a row an outcome, in the order of the model file
 */
record CompareFinding(int place, CompareInputs inputs, List<Pair> pairs, List<OutcomeDifference> differences) {

    static CompareFinding of(int place, CompareInputs inputs, List<Pair> pairs) {
        return new CompareFinding(place, inputs, pairs, differences(inputs, pairs));
    }

    /** What the first of the pairs say of each outcome. */
    static List<OutcomeDifference> differences(CompareInputs inputs, List<Pair> pairs) {
        List<Outcome> outcomes = inputs.contrast().outcomes();
        List<OutcomeDifference> differences = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            differences.add(OutcomeDifference.of(outcomes.get(i), pairs, i, inputs.precision(outcomes.get(i))));
        }
        return List.copyOf(differences);
    }

    /** Name of the scenario that the first is held against. */
    String against() {
        return b().scenario();
    }

    /** Name of a table of this comparison. */
    String table(String name) {
        return PairTable.Held.table(name, place, against());
    }

    Manifest a() {
        return inputs.contrast().a().manifest();
    }

    Manifest b() {
        return inputs.contrast().b().manifest();
    }

    /** Both scenarios with what is set for each alone, and what is set for both. */
    String scenarios() {
        String both = set();
        return "scenario " + inputs.a() + " against " + inputs.b() + (both.isEmpty() ? "" : ", both with " + both);
    }

    /** What is set on the command line for both scenarios; empty text if nothing is. */
    String set() {
        return a().overrides().entrySet().stream()
                .filter(b().overrides().entrySet()::contains)
                .map(e -> e.getKey() + " = " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    /** What the figures of an answer are, a sentence. */
    String means() {
        return "Figures are means over " + PairCount.inWords(count().completed())
                + " of runs, each pair with one seed; their "
                + ShortNumbers.level(inputs.precision().level())
                + " intervals, which are not those of single runs, are in brackets.";
    }

    PairCount count() {
        return PairCount.of(pairs);
    }

    /** Whether it is the difference that the half width is about. */
    boolean isHeadline(OutcomeDifference difference) {
        return inputs.headline().filter(difference.outcome()::equals).isPresent();
    }

    /** The difference of an outcome. */
    Optional<OutcomeDifference> difference(String outcome) {
        return differences.stream()
                .filter(d -> d.outcome().id().equals(outcome))
                .findFirst();
    }
}
