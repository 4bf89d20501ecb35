package detente.study.run;

import detente.chart.ChartLayer;
import detente.chart.Point;
import detente.results.Artifact;
import detente.results.MonthRange;
import detente.results.Quantiles;
import detente.results.Rounding;
import detente.table.Columns;
import detente.table.CsvRows;
import detente.table.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Where the runs of many seeds lie in a period or over months.
 *
 * @param unit of the figure: of a flow over months {@code t/month}
 * @param span in which they lie so
 * @param seeds number of runs
 * @param quantiles at {@link #SHARES}
 */
record BandPoint(String series, String unit, Span span, int seeds, List<Double> quantiles) {
    static final String TABLE = "bands";
    static final String FILE = TABLE + ".csv";

    /** Ends of the band of 90%, of 50%, and the median between them. */
    static final List<Double> SHARES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

    private static final List<String> LEVELS = List.of("90%", "50%");
    private static final String MONTH = "month";
    private static final int MEDIAN = 2;
    private static final List<String> NAMES = List.of("q5", "q25", "median", "q75", "q95");
    private static final List<String> ABOUT = List.of(
            "quantile of 5% over the seeds",
            "quantile of 25%", "median over the seeds", "quantile of 75%", "quantile of 95%");

    BandPoint {
        quantiles = List.copyOf(quantiles);
    }

    /**
     * A period of the run, or months.
     *
     * @param monthly whether figures are of months
     * @param until the day after its last one
     */
    record Span(boolean monthly, LocalDate from, LocalDate until) {
        static Span of(MonthRange months) {
            return new Span(true, months.firstDay(), months.lastDay().plusDays(1));
        }

        /** As files write it: {@code 2025-04-07}, {@code 2025-04} or {@code 2025-01..02}. */
        String when() {
            return monthly ? months().toString() : from.toString();
        }

        /** Whether it is of several months together. */
        boolean isLong() {
            return monthly && !months().isSingle();
        }

        private MonthRange months() {
            return new MonthRange(YearMonth.from(from), YearMonth.from(until.minusDays(1)));
        }
    }

    /** Of the figures of all seeds. */
    static BandPoint of(String series, String unit, Span span, double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return new BandPoint(
                series,
                unit,
                span,
                figures.length,
                SHARES.stream()
                        .map(share -> Rounding.toTwelveDigits(Quantiles.of(sorted, share)))
                        .toList());
    }

    private String over() {
        return span.monthly() ? MONTH : "period";
    }

    double median() {
        return quantiles.get(MEDIAN);
    }

    /** Lower end of the band of 90 or 50% (0, 1). */
    double low(int band) {
        return quantiles.get(band);
    }

    /** Upper end of the band of 90 or 50% (0, 1). */
    double high(int band) {
        return quantiles.get(SHARES.size() - 1 - band);
    }

    /**
     * The bands around a line: of 90%, if it is wide, and of 50%, which lies in it.
     *
     * @param points of its series, over the same spans as the line
     * @param line its label
     */
    static List<ChartLayer> ribbons(List<BandPoint> points, String line, boolean wide) {
        return IntStream.range(wide ? 0 : 1, points.isEmpty() ? 0 : LEVELS.size())
                .<ChartLayer>mapToObj(band -> new ChartLayer.Ribbon(
                        LEVELS.get(band), line, ends(points, p -> p.low(band)), ends(points, p -> p.high(band))))
                .toList();
    }

    private static List<Point> ends(List<BandPoint> points, ToDoubleFunction<BandPoint> of) {
        return points.stream()
                .map(p -> Point.over(p.span.from, p.span.until, of.applyAsDouble(p)))
                .toList();
    }

    /** Whether it is of a series in single periods, or single months, within some days; both ends may be open. */
    boolean isOf(String name, boolean monthly, Optional<LocalDate> first, Optional<LocalDate> last) {
        return series.equals(name)
                && span.monthly == monthly
                && !span.isLong()
                && first.stream().noneMatch(span.from::isBefore)
                && last.stream().noneMatch(day -> span.until.minusDays(1).isAfter(day));
    }

    /** {@code bands.csv}. */
    static Table<BandPoint> table(List<BandPoint> points) {
        Columns<BandPoint> columns = new Columns<BandPoint>()
                .text("series", "", "name of the series", BandPoint::series)
                .unit("", "unit of the figures", BandPoint::unit)
                .text("over", "", "month: figures of months; period: of periods of the run", BandPoint::over)
                .day("from", "", "first day", p -> p.span().from())
                .day("until", "", "the day after the last one", p -> p.span().until())
                .whole("seeds", "", "runs that count", BandPoint::seeds);
        for (int i = 0; i < SHARES.size(); i++) {
            int place = i;
            columns = columns.number(
                    NAMES.get(i), "", ABOUT.get(i), p -> p.quantiles().get(place));
        }
        return Table.of(TABLE, "", columns, points);
    }

    /** The points as their file has them. */
    static List<BandPoint> read(List<Artifact> files) {
        return CsvRows.of(files, FILE).stream().map(BandPoint::read).toList();
    }

    private static BandPoint read(CsvRows.Row row) {
        return new BandPoint(
                row.text("series"),
                row.unit("unit"),
                new Span(
                        row.text("over").equals(MONTH),
                        LocalDate.parse(row.text("from")),
                        LocalDate.parse(row.text("until"))),
                (int) row.whole("seeds"),
                NAMES.stream().map(name -> row.number(name).orElseThrow()).toList());
    }
}
