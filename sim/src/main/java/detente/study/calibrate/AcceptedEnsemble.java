package detente.study.calibrate;

import detente.page.Block;
import detente.page.Section;
import detente.random.Draws;
import detente.random.Purpose;
import detente.table.Columns;
import detente.table.Table;
import detente.uncertainty.EnsembleFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@code ensemble.csv}: a row a set of values that the data leave open, with its weight. What blocks accept is put together at
 * random, as each was searched at the best values of those before it.
 */
final class AcceptedEnsemble {
    /** More rows than these would say no more. */
    private static final int MOST = 1_000;

    private final List<Fitted> searches;
    private final List<Accepted> accepted;

    /** Of all searches of a calibration, in order. */
    AcceptedEnsemble(List<Fitted> searches) {
        this.searches = List.copyOf(searches);
        this.accepted = searches.stream().map(Accepted::of).toList();
    }

    /** A set of values, those of one block after those of the other. */
    private record Member(double weight, double[] values) {}

    /** The table, whose columns {@code --ensemble} reads. */
    Table<?> table() {
        Columns<Member> columns = new Columns<Member>().number("weight", "", "how often it is drawn", Member::weight);
        int place = 0;
        for (Fitted search : searches) {
            for (String name : search.block().space().names()) {
                int own = place++;
                columns = columns.number(name, "", CalibrateTables.VALUE, m -> m.values()[own]);
            }
        }
        String name = EnsembleFile.NAME.substring(0, EnsembleFile.NAME.indexOf('.'));
        return Table.of(name, "", columns, members());
    }

    private List<Member> members() {
        if (accepted.size() == 1 && accepted.get(0).size() <= MOST) {
            Accepted all = accepted.get(0);
            return IntStream.range(0, all.size())
                    .mapToObj(i -> new Member(all.weights()[i], all.points()[i]))
                    .toList();
        }
        int count = count();
        List<int[]> orders = new ArrayList<>();
        searches.forEach(s -> orders.add(order(s, count)));
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] values = new double[0];
            for (int b = 0; b < accepted.size(); b++) {
                double[] own = accepted.get(b).at((orders.get(b)[i] + 0.5) / count);
                int before = values.length;
                values = Arrays.copyOf(values, before + own.length);
                System.arraycopy(own, 0, values, before, own.length);
            }
            members.add(new Member(1, values));
        }
        return members;
    }

    private int count() {
        return Math.min(MOST, accepted.stream().mapToInt(Accepted::size).max().orElseThrow());
    }

    /** Numbers from 0 in an order that only the block and its seed determine. */
    private static int[] order(Fitted search, int count) {
        Purpose purpose = Draws.keyed(search.block().spec().seed()).purpose("ensemble");
        long block = Draws.agent(search.block().name());
        return IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> purpose.uniform(block, i)))
                .mapToInt(i -> i)
                .toArray();
    }

    /** How many there are, and what the rule was. */
    Section section() {
        List<Block> blocks = new ArrayList<>();
        boolean whole = accepted.size() == 1 && accepted.get(0).size() <= MOST;
        int count = whole ? accepted.get(0).size() : count();
        String parts = accepted.size() > 1
                ? " What the blocks accept is put together at random, block by block: each was searched at the best values"
                        + " of those before it."
                : whole ? "" : " They are drawn from more.";
        blocks.add(new Block.Words(EnsembleFile.NAME + " has " + count
                + (count == 1 ? " set of values" : " sets of values") + ", from which '--" + EnsembleFile.OPTION
                + "' of other commands draws." + parts));
        List<String> rules = new ArrayList<>();
        for (int i = 0; i < accepted.size(); i++) {
            String name = searches.get(i).block().name();
            rules.add((name.isEmpty() ? "" : "Block " + name + ": ")
                    + accepted.get(i).size() + " " + accepted.get(i).rule() + ".");
        }
        blocks.add(new Block.Bullets(rules));
        return new Section("ensemble", "Values that the data leave open", true, blocks);
    }
}
