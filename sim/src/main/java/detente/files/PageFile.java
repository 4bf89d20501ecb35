package detente.files;

import detente.grammar.Key;
import detente.grammar.Keys;
import detente.grammar.Node;
import detente.input.Placed;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What {@code page.yaml} says: what the page of a model shows first, and what it asks.
 *
 * @param levers in the order of the page
 * @param graphs panels of the model's charts that are shown first, such as {@code price/1}
 * @param headline outcomes whose change is told first
 * @param questions for a class, in their order
 * @param glossary words of this model that not everybody knows
 */
public record PageFile(
        @Key(required = true, filled = true) List<Lever> levers,
        List<Placed> graphs,
        List<Placed> headline,
        List<Question> questions,
        List<Term> glossary) {

    /** Graphs that a page has room for. */
    private static final int MOST_GRAPHS = 2;

    public PageFile {
        levers = List.copyOf(levers);
        graphs = List.copyOf(graphs);
        headline = List.copyOf(headline);
        questions = List.copyOf(questions);
        glossary = List.copyOf(glossary);
    }

    /** A word and what it means. */
    @Keys(called = "the word")
    public record Term(Words word, Words means) {}

    /** A text in English and, if somebody has translated it, in Chinese. */
    public record Words(
            @Key(alone = true, likeNumber = true) String en,
            @Key(likeNumber = true) Optional<String> zh) {}

    /** What a lever moves. */
    public enum Group {
        /** What a state can do. */
        POLICY,
        /** What the world is like. */
        ASSUMPTION,
        /** How it is computed; it moves both sides of a comparison. */
        METHOD
    }

    /**
     * A parameter that the page lets a reader move.
     *
     * @param low what its least value means
     * @param high what its greatest value means
     * @param most greatest value that a page takes, if that is less than the parameter's own
     */
    @Keys(called = "the lever")
    public record Lever(
            @Key(unique = "lever") Placed parameter,
            Words label,
            @Key(otherwise = "assumption") Group group,
            Optional<Words> low,
            Optional<Words> high,
            OptionalDouble most) {}

    /** What a reader guesses before the lever is moved. */
    public record Guess(Words ask, Placed outcome) {}

    /**
     * What a reader is asked to move.
     *
     * @param scenario in which; the model's default one if empty
     * @param set settings of both sides
     * @param levers parameters that matter here
     */
    public record Move(Words ask, Optional<Placed> scenario, List<Placed> set, List<Placed> levers) {
        public Move {
            set = List.copyOf(set);
            levers = List.copyOf(levers);
        }
    }

    /**
     * What a question looks at.
     *
     * @param graphs at most two panels; those that the page shows first if empty
     * @param line label of the line whose difference is shown; the first of each graph if empty
     */
    public record Look(List<Placed> graphs, Optional<Placed> line) {
        public Look {
            graphs = List.copyOf(graphs);
        }
    }

    /** A guided question: a situation, a guess, a move, what is to be seen and where, and why. */
    @Keys(called = "the question")
    public record Question(
            Words title, Words situation, Optional<Look> look, Guess guess, Move move, Words see, Words explain) {}

    /**
     * What the file may name.
     *
     * @param graphs every panel with the labels of its lines
     */
    public record Known(
            List<String> parameters, Map<String, List<String>> graphs, List<String> outcomes, List<String> scenarios) {
        public Known {
            parameters = List.copyOf(parameters);
            graphs = Collections.unmodifiableMap(new LinkedHashMap<>(graphs));
            outcomes = List.copyOf(outcomes);
            scenarios = List.copyOf(scenarios);
        }
    }

    /** Adds a problem for whatever is named and is not there. */
    void check(Known known, Node file) {
        levers.forEach(l -> l.parameter.isKnown("parameter", known.parameters, file.problems()));
        graphs.forEach(g -> g.isKnown("graph", known.graphs.keySet(), file.problems()));
        headline.forEach(o -> o.isKnown("outcome", known.outcomes, file.problems()));
        for (Question question : questions) {
            question.look.ifPresent(look -> check(look, known, file));
            question.guess.outcome.isKnown("outcome", known.outcomes, file.problems());
            question.move.levers.forEach(l -> l.isKnown("parameter", known.parameters, file.problems()));
            question.move.scenario.ifPresent(s -> s.isKnown("scenario", known.scenarios, file.problems()));
            question.move.set.forEach(s -> new Placed(s.text().split("=", 2)[0].strip(), s.at())
                    .isKnown("parameter", known.parameters, file.problems()));
        }
    }

    private void check(Look look, Known known, Node file) {
        List<Placed> shown = look.graphs.isEmpty() ? graphs : look.graphs;
        look.graphs.forEach(g -> g.isKnown("graph", known.graphs.keySet(), file.problems()));
        if (look.graphs.size() > MOST_GRAPHS) {
            file.problems().add(look.graphs.get(MOST_GRAPHS).at(), "a page shows two graphs at most.");
        }
        List<String> lines = shown.stream()
                .flatMap(g -> known.graphs.getOrDefault(g.text(), List.of()).stream())
                .distinct()
                .toList();
        look.line.filter(l -> !lines.isEmpty()).ifPresent(l -> l.isKnown("line", lines, file.problems()));
    }
}
