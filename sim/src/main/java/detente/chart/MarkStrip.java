package detente.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Where the numbers of dated events stand above a plot. Numbers move sideways from their lines just as far as they must so
 * that none overlaps another; where there are more than the strip holds, the closest share a label such as 3–5.
 */
final class MarkStrip {

    /**
     * A label and the lines that it belongs to.
     *
     * @param center of the label, in pixels
     * @param width of the label with the gap to its neighbours
     * @param lines positions of the event lines
     */
    record Label(String text, double center, double width, List<Double> lines) {
        private double wanted() {
            return lines.stream().mapToDouble(Double::doubleValue).average().orElse(center);
        }
    }

    private MarkStrip() {}

    /**
     * Labels 1, 2, ... for lines at positions in ascending order.
     *
     * @param widths width of a label's text with its gap
     */
    static List<Label> place(List<Double> lines, double left, double right, ToDoubleFunction<String> widths) {
        List<List<Integer>> groups = new ArrayList<>(
                IntStream.range(0, lines.size()).mapToObj(List::of).toList());
        List<Label> labels = labels(groups, lines, widths);
        while (labels.size() > 1 && labels.stream().mapToDouble(Label::width).sum() > right - left) {
            mergeClosest(groups, labels);
            labels = labels(groups, lines, widths);
        }
        return spread(labels, left, right);
    }

    private static List<Label> labels(List<List<Integer>> groups, List<Double> lines, ToDoubleFunction<String> widths) {
        return groups.stream()
                .map(group -> {
                    int first = group.get(0) + 1;
                    int last = group.get(group.size() - 1) + 1;
                    String text = first == last ? Integer.toString(first) : first + "\u2013" + last;
                    return new Label(
                            text,
                            0,
                            widths.applyAsDouble(text),
                            group.stream().map(lines::get).toList());
                })
                .toList();
    }

    private static void mergeClosest(List<List<Integer>> groups, List<Label> labels) {
        int closest = IntStream.range(0, labels.size() - 1)
                .boxed()
                .min(Comparator.comparingDouble(
                        i -> labels.get(i + 1).wanted() - labels.get(i).wanted()))
                .orElseThrow();
        List<Integer> merged = new ArrayList<>(groups.get(closest));
        merged.addAll(groups.remove(closest + 1));
        groups.set(closest, merged);
    }

    /** Least total squared shift: labels that push each other form blocks around the mean of what they want. */
    private static List<Label> spread(List<Label> labels, double left, double right) {
        double[] offset = new double[labels.size()];
        for (int i = 1; i < offset.length; i++) {
            offset[i] =
                    offset[i - 1] + (labels.get(i - 1).width() + labels.get(i).width()) / 2;
        }
        List<double[]> blocks = new ArrayList<>(); // mean wish and number of labels
        for (int i = 0; i < offset.length; i++) {
            double[] block = {labels.get(i).wanted() - offset[i], 1};
            while (!blocks.isEmpty() && blocks.get(blocks.size() - 1)[0] > block[0]) {
                double[] before = blocks.remove(blocks.size() - 1);
                double count = before[1] + block[1];
                block = new double[] {(before[0] * before[1] + block[0] * block[1]) / count, count};
            }
            blocks.add(block);
        }
        List<Label> placed = new ArrayList<>();
        for (double[] block : blocks) {
            double lowest = left + labels.get(0).width() / 2;
            int last = labels.size() - 1;
            double highest = right - labels.get(last).width() / 2 - offset[last];
            double start = Math.max(lowest, Math.min(highest, block[0]));
            for (int i = 0; i < block[1]; i++) {
                Label label = labels.get(placed.size());
                placed.add(new Label(label.text(), start + offset[placed.size()], label.width(), label.lines()));
            }
        }
        return placed;
    }
}
