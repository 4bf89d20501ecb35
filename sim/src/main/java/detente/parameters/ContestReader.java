package detente.parameters;

import detente.parameters.ContestSpec.Named;
import detente.parameters.ContestSpec.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the {@code contest:} of a model file, and checks that its parameters can be what it says. */
final class ContestReader {
    static final Section.Keys KEYS =
            new Section.Keys("'contest'", List.of("strategies", "payoffs"), List.of("noise", "roles"));
    static final int PLAYERS = 2;

    private final Section model;

    ContestReader(Section model) {
        this.model = model;
    }

    /** The contest, if there is one without mistakes. */
    Optional<ContestSpec> read() {
        return model.find("contest")
                .flatMap(yaml -> Section.inside(yaml, "contest", KEYS, model))
                .flatMap(ContestReader::contest);
    }

    private static Optional<ContestSpec> contest(Section contest) {
        List<Named> strategies = pair(contest, "strategies", "two parameters");
        List<Named> payoffs = pair(contest, "payoffs", "two series");
        Optional<Named> noise = contest.scalar("noise", "the name of a parameter")
                .map(s -> new Named(s.text().strip(), contest.at(s)));
        Roles roles = contest.choice("roles", Roles.class).orElse(Roles.SAME);
        return strategies.isEmpty() || payoffs.isEmpty()
                ? Optional.empty()
                : Optional.of(new ContestSpec(strategies, payoffs, noise, roles));
    }

    /** Two different names, or none and one problem more. */
    private static List<Named> pair(Section contest, String key, String expected) {
        Optional<Yaml> yaml = contest.find(key);
        if (yaml.isEmpty()) {
            return List.of();
        }
        List<Named> names = new ArrayList<>();
        if (yaml.get() instanceof Yaml.Sequence sequence) {
            for (Yaml item : sequence.items()) {
                if (item instanceof Yaml.Scalar scalar && !scalar.isNothing()) {
                    names.add(new Named(scalar.text().strip(), contest.at(item)));
                }
            }
            boolean right = sequence.items().size() == PLAYERS
                    && names.stream().map(Named::name).distinct().count() == PLAYERS;
            if (right) {
                return names;
            }
        }
        contest.problems().add(contest.at(key), "'" + key + "' must be a list of the names of " + expected + ".");
        return List.of();
    }

    /** Adds a problem for every name that is no parameter, or not one of the right kind. */
    static void check(ContestSpec contest, Definitions<?> definitions, Problems problems) {
        List<Definition> choices = new ArrayList<>();
        for (Named strategy : contest.strategies()) {
            find(strategy, Definition.Kind.CHOICE, definitions, problems).ifPresent(choices::add);
        }
        boolean differ = choices.size() == PLAYERS
                && !choices.get(0).choices().equals(choices.get(1).choices());
        if (differ) {
            problems.add(
                    contest.strategies().get(0).at(),
                    "'" + choices.get(0).name() + "' and '" + choices.get(1).name()
                            + "' must be choices among the same words.");
        }
        contest.noise().ifPresent(noise -> find(noise, Definition.Kind.NUMBER, definitions, problems));
    }

    private static Optional<Definition> find(
            Named named, Definition.Kind kind, Definitions<?> definitions, Problems problems) {
        Optional<Definition> found = definitions.find(named.name());
        if (found.isEmpty()) {
            problems.unknown(named.at(), "parameter", named.name(), definitions.names());
        }
        boolean wrong = found.isPresent()
                && (found.get().kind() != kind || found.get().per().isPresent());
        if (wrong) {
            problems.add(named.at(), "'" + named.name() + "' is no " + kind.label() + " and cannot serve here.");
        }
        return wrong ? Optional.empty() : found;
    }
}
