package detente.page;

import detente.results.ShellCommand;
import detente.table.Table;
import java.util.List;

/** A piece of a page. */
public sealed interface Block {
    /** The same where several results are on one page: charts have names and files of their own. */
    default Block inside(String folder) {
        if (this instanceof Charts charts) {
            return new Charts(charts.pictures.stream()
                    .map(picture -> picture.inside(folder))
                    .toList());
        }
        return this instanceof Folded folded
                ? new Folded(
                        folded.summary,
                        folded.blocks.stream()
                                .map(block -> block.inside(folder))
                                .toList())
                : this;
    }

    /** What was found, in a few sentences that say number, unit and what they are held against. */
    record Answer(List<String> sentences) implements Block {
        public Answer {
            sentences = sentences.stream().filter(s -> !s.isEmpty()).toList();
        }
    }

    /**
     * What only some readers want: closed on a page, left out on paper and in formats that do not fold. A terminal shows it where
     * it shows the section.
     *
     * @param summary what is there, and the files that have it too
     */
    record Folded(String summary, List<Block> blocks) implements Block {
        public Folded {
            blocks = List.copyOf(blocks);
        }
    }

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
    record Charts(List<Picture> pictures) implements Block {
        public Charts {
            pictures = List.copyOf(pictures);
        }
    }
}
