package detente.page;

import detente.chart.Figure;
import detente.results.ShellCommand;
import detente.table.Table;
import java.util.List;

/** A piece of a page. */
public sealed interface Block {
    /** A paragraph. */
    record Words(String text) implements Block {}

    /** Sentences, each by itself. */
    record Bullets(List<String> texts) implements Block {
        public Bullets {
            texts = List.copyOf(texts);
        }
    }

    /** A heading inside a section. */
    record Heading(String text) implements Block {}

    /** Rows of findings. */
    record Rows(Table<?> table) implements Block {}

    /** Names and what they stand for. */
    record Terms(List<Term> terms) implements Block {
        public Terms {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A name and what it stands for.
     *
     * @param code expression that says it exactly; may be empty
     */
    record Term(String name, String meaning, String code) {}

    /** A command to be typed. */
    record Typed(ShellCommand command) implements Block {}

    /** Charts with their captions and files. */
    record Charts(List<Figure> figures) implements Block {
        public Charts {
            figures = List.copyOf(figures);
        }
    }
}
