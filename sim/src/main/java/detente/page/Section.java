package detente.page;

import detente.table.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a page under a heading.
 *
 * @param id to which links lead, such as {@code facts}
 * @param brief whether it also stands on the terminal
 */
public record Section(String id, String heading, boolean brief, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }

    /** A section of the page alone. */
    public static Section of(String id, String heading, Block... blocks) {
        return new Section(id, heading, false, List.of(blocks));
    }

    /** A section of one table; without rows it has no blocks, so that the page leaves it out. */
    public static Section of(String id, String heading, Table<?> table) {
        return table.isEmpty() ? of(id, heading) : of(id, heading, new Block.Rows(table));
    }

    /** The same with more blocks. */
    public Section with(Block... more) {
        List<Block> all = new ArrayList<>(blocks);
        all.addAll(List.of(more));
        return new Section(id, heading, brief, all);
    }

    /** The same, its blocks folded under a summary; without blocks as it is. */
    public Section folded(String summary) {
        return blocks.isEmpty() ? this : new Section(id, heading, brief, List.of(new Block.Folded(summary, blocks)));
    }

    /** The same where several results are on one page. */
    Section inside(String folder) {
        return new Section(
                folder + "-" + id,
                heading,
                brief,
                blocks.stream().map(block -> block.inside(folder)).toList());
    }

    /** The same, also on the terminal. */
    public Section inBrief() {
        return new Section(id, heading, true, blocks);
    }
}
