package detente.study.compare;

import detente.chart.Chart;
import detente.chart.ChartLayer;
import detente.chart.Finding;
import detente.chart.Panel;
import detente.chart.Point;
import detente.chart.Words;
import detente.experiment.Outcome;
import detente.experiment.SeriesDifference;
import detente.files.ChartSpec;
import detente.files.ModelFile;
import detente.results.Calendar;
import detente.results.Event;
import detente.store.StudyManifest;
import detente.study.ChartWords;
import detente.table.ShortNumbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Two scenarios and their difference, a chart a series: those of the outcomes first, then the first of each chart of the model. */
final class CompareCharts {
    private static final int MOST = 7;

    private final Calendar calendar;
    private final String a;
    private final String b;
    private final String scenarios;
    private final String subtitle;
    private final String interval;
    private final String footer;
    private final List<Event> events;
    /** Units as the model's own charts write them. */
    private final Map<String, String> units = new LinkedHashMap<>();

    private CompareCharts(CompareFinding finding, StudyManifest study, ScenarioGap gap) {
        CompareInputs inputs = finding.inputs();
        this.calendar = inputs.contrast().a().calendar();
        this.a = inputs.a();
        this.b = inputs.b();
        List<String> owners = gap.events().stream()
                .map(ScenarioGap.OneSided::scenario)
                .distinct()
                .toList();
        boolean alike = owners.size() == 1;
        this.subtitle =
                "means of " + PairCount.inWords(finding.count().completed()) + " of runs, each pair with one seed"
                        + inputs.contrast().a().manifest().drawing()
                        + (alike ? "; marked are the events that only " + owners.get(0) + " has" : "");
        this.scenarios = finding.scenarios();
        this.interval = ShortNumbers.level(inputs.precision().level()) + " interval";
        this.footer = footer(finding, study);
        this.events =
                gap.events().stream().map(e -> alike ? e.event() : named(e)).toList();
        inputs.contrast().a().inputs().model().charts().stream()
                .filter(chart -> chart.frequency() != ChartSpec.Frequency.MONTH)
                .flatMap(chart -> chart.panels().stream())
                .forEach(panel -> panel.unit()
                        .ifPresent(unit -> panel.lines().values().forEach(s -> units.putIfAbsent(s, unit))));
    }

    /** The charts of a comparison. */
    static List<Chart> of(CompareFinding finding, List<SeriesDifference> series, StudyManifest study) {
        CompareCharts charts = new CompareCharts(
                finding, study, ScenarioGap.of(finding.inputs().contrast()));
        Map<String, SeriesDifference> all = new LinkedHashMap<>();
        series.forEach(s -> all.put(s.name(), s));
        return names(finding.inputs(), all).stream()
                .map(all::get)
                .map(charts::chart)
                .toList();
    }

    /** The footer of all charts of a comparison. */
    static String footer(CompareFinding finding, StudyManifest study) {
        return ChartWords.footer(
                study.first(),
                "scenarios " + finding.a().scenario() + " and " + finding.b().scenario() + ", "
                        + PairCount.inWords(finding.count().completed()),
                study.id());
    }

    /** Series that both scenarios have; those that no outcome asks for must also differ. */
    private static List<String> names(CompareInputs inputs, Map<String, SeriesDifference> all) {
        Map<String, Boolean> wanted = new LinkedHashMap<>();
        inputs.headline().ifPresent(o -> o.measure().uses().forEach(s -> wanted.put(s, true)));
        for (Outcome outcome : inputs.contrast().outcomes()) {
            outcome.measure().uses().forEach(s -> wanted.put(s, true));
        }
        ModelFile model = inputs.contrast().a().inputs().model();
        model.charts()
                .forEach(chart -> chart.panels().get(0).lines().values().stream()
                        .findFirst()
                        .ifPresent(s -> wanted.putIfAbsent(s, false)));
        List<String> names = new ArrayList<>();
        wanted.forEach((name, always) -> {
            boolean shown = all.containsKey(name) && (always || !all.get(name).isNone());
            if (shown && names.size() < MOST) {
                names.add(name);
            }
        });
        return names;
    }

    /** An event that says whose it is. */
    private static Event named(ScenarioGap.OneSided one) {
        Event e = one.event();
        String label = e.label() + " (" + one.scenario() + " only)";
        return new Event(
                e.date(), e.actor(), e.instrument(), e.level(), label, e.source(), e.simulated(), e.headline());
    }

    private Chart chart(SeriesDifference series) {
        String title = series.about().isEmpty() ? series.name() : series.about();
        String name = "Difference";
        List<Point> gap = points(series, SeriesDifference.OfPeriod::difference);
        ChartLayer.Ribbon band = new ChartLayer.Ribbon(
                interval,
                name,
                points(series, p -> p.interval().low()),
                points(series, p -> p.interval().high()));
        String said = Finding.difference(gap, band);
        Words words = new Words(
                Finding.title(title, said, Words.Language.EN),
                scenarios + ", " + subtitle,
                "Above, the means of both scenarios over the seeds; below, what the pairs say of their difference, "
                        + a + " less " + b + ": " + said + ". The band is the " + interval
                        + " of the mean difference, for each period alone; it tells how well these pairs know the model's"
                        + " mean, not how far runs scatter."
                        + (events.isEmpty() ? "" : " Marked are the events that only one of the scenarios has."),
                footer);
        String unit = units.getOrDefault(series.name(), series.unit());
        Panel means = Panel.overTime(
                "Means",
                unit,
                List.of(
                        new ChartLayer.Line(a, points(series, SeriesDifference.OfPeriod::a)),
                        new ChartLayer.Line(b, points(series, SeriesDifference.OfPeriod::b)).asBaseline()));
        Panel difference = Panel.overTime(name, unit, List.of(new ChartLayer.Line(name, gap), band))
                .fromZero();
        return new Chart(file(series.name()), words, 1, List.of(means, difference), events);
    }

    private List<Point> points(SeriesDifference series, ToDoubleFunction<SeriesDifference.OfPeriod> value) {
        return IntStream.range(0, series.periods())
                .mapToObj(t -> Point.over(calendar.date(t), calendar.date(t + 1), value.applyAsDouble(series.at(t))))
                .toList();
    }

    private static String file(String series) {
        String name = series.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return "compare-" + (name.isEmpty() ? "series" : name);
    }
}
