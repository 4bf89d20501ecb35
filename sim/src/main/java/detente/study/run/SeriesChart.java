package detente.study.run;

import detente.chart.Chart;
import detente.chart.ChartLayer;
import detente.chart.Finding;
import detente.chart.Panel;
import detente.chart.Point;
import detente.chart.Words;
import detente.input.Position;
import detente.input.Problems;
import detente.results.Event;
import detente.results.Manifest;
import detente.results.Monthly;
import detente.results.MonthlyValue;
import detente.results.Observation;
import detente.results.Results;
import detente.results.Series;
import detente.study.ChartWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One chart of chosen series: of one run a panel for each unit, of several runs a panel for each series. */
final class SeriesChart {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TITLE = 70;

    private final ChartOrder order;
    private final List<Results> runs;
    private final Optional<Results> base;
    /** Of the folders, in the order of the runs, the base last. */
    private final List<String> ids;
    /** Of the only run; several have their lines alone. */
    private final List<BandPoint> bands;

    private final boolean monthly;
    private final ChartOrder.Time time;
    private final Speech speech;

    /** A run as it is stored, the id of its folder, and where the runs of other seeds lie, if there were any. */
    record Stored(Results results, String id, List<BandPoint> bands) {}

    /** @param base what the runs are held against */
    SeriesChart(ChartOrder order, List<Stored> stored, Optional<Stored> base, Speech speech) {
        this.speech = speech;
        this.ids = Stream.concat(stored.stream(), base.stream()).map(Stored::id).toList();
        this.order = order;
        this.runs = stored.stream().map(Stored::results).toList();
        this.base = base.map(Stored::results);
        boolean alone = stored.size() == 1 && base.isEmpty() && order.kind() == ChartOrder.Kind.LINE;
        List<BandPoint> some = alone ? stored.get(0).bands() : List.of();
        boolean published =
                runs.get(0).observations().stream().map(Observation::series).anyMatch(order.series()::contains);
        this.monthly =
                order.time().every().map(e -> e == ChartOrder.Every.MONTH).orElse(published);
        this.time = order.time().whole(monthly);
        this.bands = some.stream()
                .filter(b -> order.series().stream().anyMatch(name -> b.isOf(name, monthly, time.from(), time.to())))
                .toList();
    }

    /** The chart. @throws detente.input.InvalidInput if nothing is left to draw */
    Chart chart(Problems problems) {
        Stream.concat(runs.stream().skip(1), base.stream())
                .forEach(run -> order.series().stream()
                        .filter(name ->
                                !unit(run.series(name)).equals(unit(runs.get(0).series(name))))
                        .forEach(name -> problems.add(
                                Position.COMMAND_LINE,
                                "the results have series '" + name + "' in different units: "
                                        + unit(runs.get(0).series(name)) + " and " + unit(run.series(name)) + ".")));
        problems.throwIfAny();
        List<Panel> panels = runs.size() + (base.isPresent() ? 1 : 0) == 1 ? byUnit(runs.get(0)) : bySeries();
        boolean drawn = panels.stream()
                .flatMap(p -> p.layers().stream())
                .flatMap(ChartLayer::points)
                .anyMatch(p -> Double.isFinite(p.value()));
        if (!drawn) {
            problems.add(Position.COMMAND_LINE, "nothing can be drawn in this time.");
        }
        problems.throwIfAny();
        String measure = measure();
        Words words = new Words(
                order.title().orElseGet(() -> Finding.title(measure, panels, speech.in())),
                subtitle(),
                caption(panels),
                footer(),
                speech.in());
        List<Event> events =
                runs.get(0).events().stream().map(speech.phrases()::of).toList();
        return new Chart(name(), words, panels.size() > 2 ? 2 : 1, panels, events);
    }

    private List<Panel> byUnit(Results run) {
        Map<String, List<Series>> units = new LinkedHashMap<>();
        order.series().stream()
                .distinct()
                .map(run::series)
                .forEach(s ->
                        units.computeIfAbsent(unit(s), u -> new ArrayList<>()).add(s));
        List<Panel> panels = new ArrayList<>();
        units.forEach((unit, some) -> {
            List<ChartLayer> layers = new ArrayList<>();
            if (order.kind() == ChartOrder.Kind.STACK) {
                layers.add(new ChartLayer.Stack(some.stream()
                        .map(s -> new ChartLayer.Area(called(s), points(run, s.name())))
                        .toList()));
            } else {
                for (Series series : some) {
                    List<BandPoint> around = bands.stream()
                            .filter(b -> b.series().equals(series.name()))
                            .toList();
                    layers.addAll(BandPoint.ribbons(around, called(series), some.size() <= ModelCharts.MOST_WIDE));
                    layers.add(line(called(series), points(run, series.name())));
                }
            }
            some.forEach(s -> layers.addAll(observed(run, s, some.size() > 1)));
            String title = some.size() == 1 && order.series().size() > 1 ? called(some.get(0)) : "";
            panels.add(Panel.overTime(title, unit, layers));
        });
        return panels;
    }

    private List<Panel> bySeries() {
        boolean difference = order.kind() == ChartOrder.Kind.DIFFERENCE;
        List<String> labels = labels();
        List<Panel> panels = new ArrayList<>();
        for (String name : order.series().stream().distinct().toList()) {
            List<ChartLayer> layers = new ArrayList<>();
            if (!difference) {
                base.ifPresent(
                        b -> layers.add(new ChartLayer.Line(labels.get(runs.size()), points(b, name)).asBaseline()));
            }
            for (int i = 0; i < runs.size(); i++) {
                List<Point> points = points(runs.get(i), name);
                layers.add(line(labels.get(i), difference ? less(points, points(base.orElseThrow(), name)) : points));
            }
            Series series = runs.get(0).series(name);
            if (!difference) {
                layers.addAll(observed(runs.get(0), series, false));
            }
            String title = order.series().size() == 1 ? "" : called(series);
            Panel panel = Panel.overTime(title, unit(series), layers);
            panels.add(difference ? panel.fromZero() : panel);
        }
        return panels;
    }

    private ChartLayer line(String label, List<Point> points) {
        ChartLayer.Line line = new ChartLayer.Line(label, points);
        return switch (order.kind()) {
            case STEP -> line.inSteps();
            case AREA -> new ChartLayer.Area(label, points);
            case LINE, STACK, DIFFERENCE -> line;
        };
    }

    /** Scenario and settings of each run, the base last; seed and id too where they are needed to tell runs apart. */
    private List<String> labels() {
        List<Manifest> all = Stream.concat(runs.stream(), base.stream())
                .map(Results::manifest)
                .toList();
        List<String> labels = all.stream().map(this::scenario).toList();
        if (labels.stream().distinct().count() < labels.size()) {
            labels = all.stream()
                    .map(m -> speech.say("{0}, seed {1}", scenario(m), m.seed()))
                    .toList();
        }
        return labels.stream().distinct().count() < labels.size()
                ? IntStream.range(0, all.size())
                        .mapToObj(i -> speech.say("{0}, run {1}", scenario(all.get(i)), ChartWords.brief(ids.get(i))))
                        .toList()
                : labels;
    }

    private String scenario(Manifest run) {
        return ChartWords.scenario(run, speech.in());
    }

    private String unit(Series series) {
        return monthly ? series.quantity().monthly() : series.unit();
    }

    private List<Point> points(Results run, String name) {
        Series series = run.series(name);
        return Point.within(
                monthly ? Point.monthly(new Monthly(run).of(series)) : Point.weekly(series, run.calendar()),
                time.from(),
                time.to());
    }

    private List<ChartLayer> observed(Results run, Series series, boolean named) {
        List<MonthlyValue> months = monthly ? new Monthly(run).of(series) : List.of();
        List<Point> published = Point.within(Point.observed(months), time.from(), time.to());
        String label = named ? speech.say("observed: {0}", called(series)) : speech.say("observed");
        return published.isEmpty() ? List.of() : List.of(new ChartLayer.Marks(label, published, true));
    }

    /** Differences at the places that both have. */
    private static List<Point> less(List<Point> some, List<Point> base) {
        Map<String, Double> values = new LinkedHashMap<>();
        base.forEach(p -> values.put(p.name(), p.value()));
        return some.stream()
                .filter(p -> values.containsKey(p.name()))
                .map(p -> new Point(p.name(), p.from(), p.until(), p.value() - values.get(p.name())))
                .toList();
    }

    private String called(Series series) {
        return speech.phrases().of(series);
    }

    private String measure() {
        String first = called(runs.get(0).series(order.series().get(0)));
        String whole = order.series().size() == 1
                ? first
                : speech.say("{0} and {1} more", first, order.series().size() - 1);
        String measure = order.kind() == ChartOrder.Kind.DIFFERENCE ? speech.say("{0}: difference", whole) : whole;
        return measure.length() <= LONGEST_TITLE
                ? measure
                : measure.substring(0, LONGEST_TITLE - 1).strip() + "\u2026";
    }

    private String subtitle() {
        String what = order.kind() == ChartOrder.Kind.DIFFERENCE ? "{0} less {1}" : "{0} against {1}";
        String all = String.join(speech.say(", "), labels().subList(0, runs.size()));
        String shown =
                base.map(b -> speech.say(what, all, labels().get(runs.size()))).orElse(all);
        String count = runs.size() + base.stream().count() == 1
                ? ModelCharts.runs(runs.get(0), bands, speech)
                : speech.say("one run each");
        return speech.say("scenario {0}; {1}", shown, count);
    }

    private String caption(List<Panel> panels) {
        String all = String.join(speech.say(" "), Finding.sentences(panels, speech.in()));
        return all.isEmpty() ? all : all.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + all.substring(1);
    }

    private String footer() {
        List<Observation> observed = runs.get(0).observations().stream()
                .filter(o -> monthly && order.series().contains(o.series()))
                .toList();
        String others = String.join(
                "",
                ids.stream()
                        .skip(1)
                        .map(id -> speech.say(", run {0}", ChartWords.brief(id)))
                        .toList());
        return ChartWords.footer(runs.get(0).manifest(), observed, ids.get(0), speech.in()) + others;
    }

    private String name() {
        String name =
                String.join("-", order.series()).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String brief = name.substring(0, Math.min(LONGEST_NAME, name.length())).replaceAll("-$", "");
        return brief.isEmpty() ? "series" : brief;
    }
}
