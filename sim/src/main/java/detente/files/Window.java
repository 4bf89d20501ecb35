package detente.files;

import detente.grammar.Key;
import detente.grammar.Keys;
import detente.grammar.Node;
import java.time.LocalDate;

/** A span of days, both ends included. */
public record Window(
        @Key(says = "scored from") LocalDate from,
        @Key(says = "scored to") LocalDate to) implements Keys.Checked {
    @Override
    public void check(Node node) {
        if (to.isBefore(from)) {
            node.refuse("to", "'" + node.name() + "' ends before it begins.");
        }
    }
}
