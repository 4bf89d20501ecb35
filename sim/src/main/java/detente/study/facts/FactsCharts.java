package detente.study.facts;

import detente.chart.Chart;
import detente.chart.ChartLayer;
import detente.chart.Panel;
import detente.chart.Point;
import detente.chart.Scale;
import detente.chart.Words;
import detente.results.Band;
import detente.results.FactCheck;
import detente.store.StudyManifest;
import detente.study.ChartWords;
import detente.study.InWords;
import detente.table.ShortNumbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Facts beside each other, each on a scale of its own so that all can be compared: observed values in half widths of the simulated
 * interval, and simulated intervals in half widths of the band that counts as right.
 */
final class FactsCharts {
    /** Marks further out stand at the edge. */
    private static final double EDGE = 4;

    private static final int LONGEST_NAME = 40;

    private static final String SHARE = ShortNumbers.level(FactCheck.UPPER - FactCheck.LOWER);

    private final StudyManifest study;
    private final List<FactCheck> facts;
    private final FactsTables tables;

    FactsCharts(StudyManifest study, List<FactCheck> facts) {
        this.study = study;
        this.facts = facts;
        this.tables = new FactsTables(study.first().scenario());
    }

    /** A fact on its own scale. */
    private record Row(String name, String beside, ChartLayer.Bar simulated, double mark, boolean flagged) {}

    List<Chart> all() {
        List<Chart> charts = new ArrayList<>();
        observed().ifPresent(charts::add);
        bands().ifPresent(charts::add);
        return charts;
    }

    private Optional<Chart> observed() {
        List<Row> rows = facts.stream()
                .filter(f -> f.observedInside().isPresent() && Double.isFinite(f.median()) && Double.isFinite(f.high()))
                .map(this::observed)
                .sorted(Comparator.comparing(Row::flagged).reversed().thenComparing(r -> -Math.abs(r.mark())))
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        long outside = rows.stream().filter(Row::flagged).count();
        List<ChartLayer> layers = new ArrayList<>(List.of(simulated("simulated " + SHARE, rows)));
        layers.add(marks("observed, inside", rows, row -> !row.flagged(), true));
        layers.add(marks("observed, outside", rows, Row::flagged, false));
        return Optional.of(chart(
                "facts-observed",
                "Observed and simulated: " + outside + " of " + rows.size() + " observed values outside",
                "each fact on a scale of its own, 0 is its median; beside it the observed value and the simulated "
                        + SHARE,
                "Facts outside come first, the furthest on top. Marks at the edge lie " + ShortNumbers.number(EDGE)
                        + " half widths out or further.",
                "half widths of the simulated " + SHARE,
                rows,
                layers));
    }

    private Row observed(FactCheck fact) {
        double half = (fact.high() - fact.low()) / 2;
        double observed = fact.fact().observed().orElseThrow();
        return new Row(
                name(fact),
                ShortNumbers.number(observed) + unit(fact) + "; " + FactsTables.interval(fact),
                new ChartLayer.Bar(
                        0, scaled(fact.low() - fact.median(), half), scaled(fact.high() - fact.median(), half)),
                scaled(observed - fact.median(), half),
                !fact.observedInside().orElseThrow());
    }

    /** In half widths, at the edge at most; what lies beside an interval without width is at the edge. */
    private static double scaled(double distance, double half) {
        return distance == 0 ? 0 : Math.max(-EDGE, Math.min(EDGE, distance / half));
    }

    private Optional<Chart> bands() {
        List<Row> rows = facts.stream()
                .filter(f -> f.fact().band().filter(FactsCharts::isClosed).isPresent()
                        && Double.isFinite(f.median())
                        && Double.isFinite(f.high()))
                .map(this::band)
                .sorted(Comparator.comparing(Row::flagged).reversed().thenComparing(r -> -Math.abs(r.mark())))
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        long in = rows.stream().filter(r -> !r.flagged()).count();
        List<ChartLayer> layers = new ArrayList<>(List.of(simulated("simulated " + SHARE, rows)));
        layers.add(marks("median in the band", rows, row -> !row.flagged(), true));
        layers.add(marks("median outside", rows, Row::flagged, false));
        layers.add(new ChartLayer.Rules("ends of the band", List.of(-1.0, 1.0)));
        return Optional.of(chart(
                "facts-bands",
                "Values that count as right: " + in + " of " + rows.size() + " medians in their band",
                "each fact on a scale of its own, on which its band goes from -1 to 1; beside it the simulated median and the band",
                "Facts whose median is outside come first. What lies further out than " + ShortNumbers.number(EDGE)
                        + " half widths stands at the edge. Bands with one end are in the table alone.",
                "half widths of the band",
                rows,
                layers));
    }

    private static boolean isClosed(Band band) {
        return Double.isFinite(band.min()) && Double.isFinite(band.max());
    }

    private Row band(FactCheck fact) {
        Band band = fact.fact().band().orElseThrow();
        double middle = (band.min() + band.max()) / 2;
        double half = (band.max() - band.min()) / 2;
        double median = scaled(fact.median() - middle, half);
        return new Row(
                name(fact),
                ShortNumbers.within(fact.median(), fact.high() - fact.low()) + unit(fact) + "; "
                        + FactsTables.band(band),
                new ChartLayer.Bar(median, scaled(fact.low() - middle, half), scaled(fact.high() - middle, half)),
                median,
                fact.verdict() != FactCheck.Verdict.IN_BAND);
    }

    /** What the fact says; where that is too long for a chart its id stands before it, by which tables have it whole. */
    private String name(FactCheck fact) {
        String title = tables.title(fact);
        return title.length() <= LONGEST_NAME ? title : fact.fact().id() + ": " + title;
    }

    private static String unit(FactCheck fact) {
        String unit = fact.fact().unit();
        return unit.equals("1") ? "" : unit.equals("%") ? "%" : " " + unit;
    }

    private static ChartLayer simulated(String label, List<Row> rows) {
        return new ChartLayer.Intervals(label, rows.stream().map(Row::simulated).toList());
    }

    private static ChartLayer marks(String label, List<Row> rows, Predicate<Row> which, boolean dark) {
        return new ChartLayer.Marks(
                label,
                IntStream.range(0, rows.size())
                        .filter(i -> which.test(rows.get(i)))
                        .mapToObj(
                                i -> Point.at(i, rows.get(i).mark(), rows.get(i).name()))
                        .toList(),
                dark);
    }

    private Chart chart(
            String name,
            String title,
            String subtitle,
            String caption,
            String scale,
            List<Row> rows,
            List<ChartLayer> layers) {
        Words words = new Words(
                title,
                "scenario " + ChartWords.scenario(study.first()) + " unless said, "
                        + InWords.count(study.seeds().count(), "run", "runs")
                        + study.first().drawing() + "; " + subtitle,
                caption,
                ChartWords.footer(
                        study.first(),
                        "scenario " + study.first().scenario() + ", seeds " + study.seeds(),
                        study.id()));
        Scale.Names up = new Scale.Names("", rows.stream().map(Row::name).toList())
                .beside(rows.stream().map(Row::beside).toList());
        List<ChartLayer> drawn = layers.stream()
                .filter(l ->
                        !(l instanceof ChartLayer.Marks marks && marks.drawn().isEmpty()))
                .toList();
        return Chart.of(name, words, new Panel("", Scale.of(scale), up, drawn));
    }
}
