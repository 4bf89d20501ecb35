package detente.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.data.xy.DefaultIntervalXYDataset;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.DefaultXYZDataset;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Layers as JFreeChart has data. An infinite value has no place on a sheet: a gap, like a missing one. */
final class Datasets {
    /** Share of the room of a name that its bars take. */
    private static final double BARS = 0.72;

    private Datasets() {}

    /** Each value at the middle of its span. */
    static DefaultXYDataset middles(List<Point> points) {
        return one(
                points.stream().mapToDouble(Point::middle).toArray(),
                points.stream().mapToDouble(Datasets::drawable).toArray());
    }

    /** Each value from the start of its span to its end, as one path. */
    static DefaultXYDataset steps(List<Point> points) {
        return one(
                points.stream()
                        .flatMap(p -> Stream.of(p.from(), p.until()))
                        .mapToDouble(x -> x)
                        .toArray(),
                points.stream()
                        .flatMap(p -> Stream.of(drawable(p), drawable(p)))
                        .mapToDouble(y -> y)
                        .toArray());
    }

    private static DefaultXYDataset one(double[] x, double[] y) {
        DefaultXYDataset data = new DefaultXYDataset();
        data.addSeries(0, new double[][] {x, y});
        return data;
    }

    /** The upper edge of some parts of a stack. */
    static DefaultXYDataset sum(List<ChartLayer.Area> parts) {
        List<Point> places = parts.get(0).drawn();
        double[] sums = new double[places.size()];
        for (ChartLayer.Area part : parts) {
            for (int i = 0; i < sums.length; i++) {
                double value = part.drawn().get(i).value();
                sums[i] += Double.isFinite(value) ? value : 0;
            }
        }
        return one(places.stream().mapToDouble(Point::middle).toArray(), sums);
    }

    /** The pieces of a ribbon between its gaps. */
    static YIntervalSeriesCollection between(ChartLayer.Ribbon ribbon) {
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        YIntervalSeries piece = new YIntervalSeries(0);
        for (int i = 0; i <= ribbon.lower().size(); i++) {
            boolean gap = i == ribbon.lower().size()
                    || Double.isNaN(drawable(ribbon.lower().get(i))
                            + drawable(ribbon.upper().get(i)));
            if (!gap) {
                Point low = ribbon.lower().get(i);
                piece.add(
                        low.middle(),
                        low.value(),
                        low.value(),
                        ribbon.upper().get(i).value());
            } else if (piece.getItemCount() > 0) {
                data.addSeries(piece);
                piece = new YIntervalSeries(data.getSeriesCount());
            }
        }
        return data;
    }

    /** Bars of one kind, which has its place among all that share the room of each name. */
    static DefaultIntervalXYDataset bars(ChartLayer.Bars bars, int place, int kinds) {
        return intervals(bars, place, kinds, false);
    }

    /** Their intervals; none where there is none. */
    static DefaultIntervalXYDataset intervals(ChartLayer.Bars bars, int place, int kinds) {
        return intervals(bars, place, kinds, true);
    }

    private static DefaultIntervalXYDataset intervals(ChartLayer.Bars bars, int place, int kinds, boolean bounded) {
        List<double[]> items = new ArrayList<>();
        double width = BARS / kinds;
        for (int i = 0; i < bars.bars().size(); i++) {
            ChartLayer.Bar bar = bars.bars().get(i);
            boolean known = Double.isFinite(bar.value())
                    && (!bounded || (Double.isFinite(bar.low()) && Double.isFinite(bar.high())));
            if (known) {
                double left = i - BARS / 2 + place * width;
                double middle = left + width / 2;
                items.add(new double[] {
                    middle, left, left + width, bar.value(), bounded ? bar.low() : 0, bounded ? bar.high() : bar.value()
                });
            }
        }
        double[][] columns = new double[6][items.size()];
        for (int i = 0; i < items.size(); i++) {
            for (int c = 0; c < columns.length; c++) {
                columns[c][i] = items.get(i)[c];
            }
        }
        DefaultIntervalXYDataset data = new DefaultIntervalXYDataset();
        data.addSeries(0, columns);
        return data;
    }

    /** Cells at the places of their names. */
    static DefaultXYZDataset cells(ChartLayer.Cells cells) {
        int rows = cells.values().size();
        int columns = cells.values().get(0).size();
        double[][] data = new double[3][rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int i = row * columns + column;
                data[0][i] = column;
                data[1][i] = row;
                data[2][i] = cells.values().get(row).get(column);
            }
        }
        DefaultXYZDataset set = new DefaultXYZDataset();
        set.addSeries(0, data);
        return set;
    }

    private static double drawable(Point point) {
        return Double.isFinite(point.value()) ? point.value() : Double.NaN;
    }
}
