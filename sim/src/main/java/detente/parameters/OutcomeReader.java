package detente.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a map {@code outcomes:}, but for the expressions in it. An entry is an expression, or a map of the expression with unit
 * and meaning.
 */
final class OutcomeReader {
    static final String KEY = "outcomes";
    static final String ID = "(?=.{1,60}$)[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*";
    static final Section.Keys OUTCOME = new Section.Keys("the outcome", List.of("measure"), List.of("unit", "about"));

    private final Section section;

    OutcomeReader(Section section) {
        this.section = section;
    }

    /** The outcomes that are right, in the order of the file. */
    List<OutcomeSpec> read() {
        List<OutcomeSpec> outcomes = new ArrayList<>();
        Map<String, Yaml.Entry> entries = section.map(KEY);
        List<String> before = new ArrayList<>();
        entries.forEach((id, entry) -> {
            Position at = new Position(section.at(KEY).file(), entry.line());
            if (Section.isTorn(id)) {
                section.problems().add(at, "unknown outcome '" + id + "'" + Section.TORN);
                return;
            }
            if (!id.matches(ID)) {
                section.problems()
                        .add(
                                at,
                                "outcome '" + id
                                        + "' must be called by letters and digits, with -, _ or . between them, at most 60.");
            } else {
                Names.checkWord("outcome", id, at, section.problems());
                Names.checkApart("outcome", id, before, at, section.problems());
            }
            before.add(id);
            outcome(id, entry.value()).ifPresent(outcomes::add);
        });
        return outcomes;
    }

    private Optional<OutcomeSpec> outcome(String id, Yaml value) {
        if (value instanceof Yaml.Scalar scalar && !scalar.isNothing()) {
            return Optional.of(
                    new OutcomeSpec(id, scalar.text().strip(), Optional.empty(), Optional.empty(), section.at(value)));
        }
        if (!(value instanceof Yaml.Mapping)) {
            section.wrong(value, KEY + "." + id, "a measure, such as mean(SERIES, from=2025-04-01)");
            return Optional.empty();
        }
        return Section.inside(value, KEY + "." + id, OUTCOME, section).flatMap(outcome -> {
            Optional<String> unit = outcome.text("unit");
            Optional<String> about = outcome.text("about");
            return outcome.text("measure")
                    .map(measure -> new OutcomeSpec(id, measure, unit, about, outcome.at("measure")));
        });
    }
}
