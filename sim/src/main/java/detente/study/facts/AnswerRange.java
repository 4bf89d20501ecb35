package detente.study.facts;

import detente.results.FactCheck;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How far other assumptions move a median, one at a time.
 *
 * @param lowest the smallest median, and the assumption that makes it
 * @param highest the largest one
 */
record AnswerRange(FactCheck fact, End lowest, End highest) {
    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
    private static final String AS_IT_STANDS = "as the model has it";
    private static final Columns<AnswerRange> COLUMNS = new Columns<AnswerRange>()
            .text("id", "Fact", "id of the fact", r -> r.fact().fact().id())
            .text("title", "What", "what it says", r -> r.fact().fact().title())
            .unit("Unit", "unit of the figures", r -> r.fact().fact().unit())
            .measure(
                    "median",
                    "Median",
                    "median over the seeds as the model has it",
                    r -> r.fact().median())
            .strong()
            .number(
                    "lowest",
                    "",
                    "smallest of the medians over the assumptions",
                    r -> r.lowest().median())
            .number("highest", "", "largest of them", r -> r.highest().median())
            .shown(
                    "Over the assumptions",
                    r -> new Cell.Range(
                            Cell.measure(r.lowest().median()),
                            Cell.measure(r.highest().median())))
            .text(
                    "lowest_if",
                    "Lowest if",
                    "assumption with which it is smallest",
                    r -> r.lowest().assumption())
            .text(
                    "highest_if",
                    "Highest if",
                    "assumption with which it is largest",
                    r -> r.highest().assumption());

    /** A median and the assumption that makes it. */
    record End(double median, String assumption) {}

    /**
     * One for each fact that has a median.
     *
     * @param others the same facts with each other assumption, in the same order
     */
    static List<AnswerRange> of(List<FactCheck> facts, Map<String, List<FactCheck>> others) {
        List<AnswerRange> ranges = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            List<End> ends = new ArrayList<>(List.of(new End(facts.get(i).median(), AS_IT_STANDS)));
            int place = i;
            others.forEach(
                    (assumption, checks) -> ends.add(new End(checks.get(place).median(), assumption)));
            ends.removeIf(end -> Double.isNaN(end.median()));
            // Of medians that readers see as equal the first counts: that of the model before any other.
            Comparator<End> byMedian = Comparator.comparingDouble(end -> seen(end.median()));
            if (!ends.isEmpty()) {
                End lowest = ends.stream().min(byMedian).orElseThrow();
                End highest = ends.stream()
                        .reduce((a, b) -> byMedian.compare(b, a) > 0 ? b : a)
                        .orElseThrow();
                ranges.add(new AnswerRange(facts.get(i), lowest, highest));
            }
        }
        return ranges;
    }

    /** A median to four digits. */
    private static double seen(double median) {
        return Double.isInfinite(median)
                ? median
                : new BigDecimal(median).round(FOUR_DIGITS).doubleValue();
    }

    /** {@code ranges.csv}. */
    static Table<AnswerRange> table(List<AnswerRange> ranges) {
        return Table.of("ranges", "", COLUMNS, ranges);
    }
}
