package detente.files;

import detente.grammar.Key;
import detente.input.Placed;
import detente.input.Problems;
import detente.parameters.Definition;
import detente.parameters.Definitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How two players of a model can be set against each other.
 *
 * @param strategies the parameters that say what each of the two plays, choices among the same words
 * @param payoffs the series of what each of the two earns in a period
 * @param noise the parameter that says how often a move goes wrong
 * @param roles whether it matters who is the first
 */
public record ContestSpec(
        @Key(required = true, exactly = 2, says = "a list of the names of two parameters")
        List<Placed> strategies,

        @Key(required = true, exactly = 2, says = "a list of the names of two series")
        List<Placed> payoffs,

        @Key(says = "the name of a parameter") Optional<Placed> noise,
        @Key(otherwise = "same") Roles roles) {

    /** Whether the two players have the same part. */
    public enum Roles {
        /** It does not matter who is the first: each pair of strategies meets once. */
        SAME,
        /** It does: each pair of strategies meets twice, with roles exchanged. */
        DIFFERENT
    }

    public ContestSpec {
        strategies = List.copyOf(strategies);
        payoffs = List.copyOf(payoffs);
    }

    /** Adds a problem for every name that is no parameter, or not one of the right kind. */
    void check(Definitions<?> definitions, Problems problems) {
        List<Definition> choices = new ArrayList<>();
        for (Placed strategy : strategies()) {
            find(strategy, Definition.Kind.CHOICE, definitions, problems).ifPresent(choices::add);
        }
        boolean differ = choices.size() == 2
                && !choices.get(0).choices().equals(choices.get(1).choices());
        if (differ) {
            problems.add(
                    strategies().get(0).at(),
                    "'" + choices.get(0).name() + "' and '" + choices.get(1).name()
                            + "' must be choices among the same words.");
        }
        noise().ifPresent(noise -> find(noise, Definition.Kind.NUMBER, definitions, problems));
    }

    private static Optional<Definition> find(
            Placed named, Definition.Kind kind, Definitions<?> definitions, Problems problems) {
        Optional<Definition> found = definitions.find(named.text());
        if (found.isEmpty()) {
            problems.unknown(named.at(), "parameter", named.text(), definitions.names());
        }
        boolean wrong = found.isPresent()
                && (found.get().kind() != kind || found.get().per().isPresent());
        if (wrong) {
            problems.add(named.at(), "'" + named.text() + "' is no " + kind.label() + " and cannot serve here.");
        }
        return wrong ? Optional.empty() : found;
    }
}
