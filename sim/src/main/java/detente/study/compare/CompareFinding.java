package detente.study.compare;

import detente.experiment.Outcome;
import detente.experiment.OutcomeDifference;
import detente.experiment.Pair;
import detente.results.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    PairCount count() {
        return PairCount.of(pairs);
    }

    /** The difference of an outcome. */
    Optional<OutcomeDifference> difference(String outcome) {
        return differences.stream()
                .filter(d -> d.outcome().id().equals(outcome))
                .findFirst();
    }
}
