package detente.study.run;

import detente.chart.Chart;
import detente.chart.ChartLayer;
import detente.chart.Finding;
import detente.chart.Panel;
import detente.chart.Point;
import detente.chart.Words;
import detente.files.ChartSpec;
import detente.files.ModelFile;
import detente.files.PanelSpec;
import detente.results.Event;
import detente.results.Monthly;
import detente.results.MonthlyValue;
import detente.results.Observation;
import detente.results.Results;
import detente.results.Series;
import detente.study.ChartWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The charts that a model file asks for, filled with the results of a run. */
final class ModelCharts {
    /** Lines of a panel that have the band of 90% too. */
    static final int MOST_WIDE = 2;

    private final Results results;
    private final Monthly monthly;
    private final List<BandPoint> bands;
    /** Of the results, of which the run is one. */
    private final String id;

    private final Speech speech;

    /** Charts in a language. */
    ModelCharts(Results results, List<BandPoint> bands, String id, Speech speech) {
        this.speech = speech;
        this.id = id;
        this.results = results;
        this.monthly = new Monthly(results);
        this.bands = bands;
    }

    /**
     * All of them.
     *
     * @param bands where the runs of other seeds lie, if there were any
     * @param id of the results
     */
    static List<Chart> of(ModelFile model, Results results, List<BandPoint> bands, String id) {
        ModelCharts charts = new ModelCharts(results, bands, id, Speech.ENGLISH);
        return model.charts().stream()
                .flatMap(spec -> charts.chart(spec).stream())
                .toList();
    }

    /** A chart; empty if the run ends before the time that it shows. */
    Optional<Chart> chart(ChartSpec spec) {
        Set<String> shown = new TreeSet<>();
        List<Panel> panels = spec.panels().stream()
                .map(p -> panel(spec, p, shown))
                .filter(p -> p.layers().stream().flatMap(ChartLayer::points).anyMatch(q -> Double.isFinite(q.value())))
                .toList();
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        List<Observation> observed = results.observations().stream()
                .filter(o -> shown.contains(o.series()))
                .toList();
        Words words = new Words(
                Finding.title(speech.phrases().of(spec.title()), panels, speech.in()),
                speech.say(
                        "scenario {0}; {1}",
                        ChartWords.scenario(results.manifest(), speech.in()), runs(results, bands, speech)),
                caption(spec, panels),
                ChartWords.footer(results.manifest(), observed, id, speech.in()),
                speech.in());
        List<Event> events = results.events().stream().map(speech.phrases()::of).toList();
        return Optional.of(new Chart(spec.name(), words, spec.columns(), panels, events));
    }

    /** Which runs stand behind lines and bands. */
    static String runs(Results results, List<BandPoint> bands, Speech speech) {
        return bands.isEmpty()
                ? speech.say("one run")
                : speech.say(
                        "seed {0} and the bands of {1} seeds",
                        results.manifest().seed(), bands.get(0).seeds());
    }

    /** What the file says, who set the policy, what the run shows, and which panels are missing. */
    private String caption(ChartSpec spec, List<Panel> panels) {
        List<String> parts = new ArrayList<>(List.of(speech.phrases().caption(spec)));
        parts.add(policy());
        parts.addAll(Finding.sentences(panels, speech.in()));
        spec.panels().stream()
                .map(p -> speech.phrases().of(p.title()))
                .filter(t -> panels.stream().noneMatch(p -> p.title().equals(t)))
                .forEach(t -> parts.add(speech.say("{0} has no values in this time.", t)));
        return String.join(
                speech.say(" "), parts.stream().filter(p -> !p.isEmpty()).toList());
    }

    private String policy() {
        if (results.decisions().isEmpty()) {
            return results.events().isEmpty() ? "" : speech.say("Policy is scripted throughout.");
        }
        LocalDate first = results.decisions().get(0).date();
        return first.isAfter(results.calendar().start())
                ? speech.say("Policy is scripted before {0}; from then on the states decide.", first)
                : speech.say("The states decide throughout.");
    }

    private Panel panel(ChartSpec spec, PanelSpec panel, Set<String> shown) {
        List<ChartLayer> layers = new ArrayList<>();
        List<ChartLayer.Area> parts = new ArrayList<>();
        List<ChartLayer> observed = new ArrayList<>();
        String unit = "";
        for (Map.Entry<String, String> entry : panel.lines().entrySet()) {
            String label = speech.phrases().of(entry.getKey());
            layers.addAll(ribbons(spec, panel, entry));
            Series series = results.series(entry.getValue());
            List<Point> points;
            if (spec.frequency() == ChartSpec.Frequency.MONTH) {
                List<MonthlyValue> months = monthly.of(series);
                unit = series.quantity().monthly();
                points = Point.within(Point.monthly(months), spec.from(), spec.to());
                List<Point> published = Point.within(Point.observed(months), spec.from(), spec.to());
                if (!published.isEmpty()) {
                    observed.add(new ChartLayer.Marks(speech.say("observed"), published, true));
                    shown.add(series.name());
                }
            } else {
                unit = series.unit();
                points = Point.within(Point.weekly(series, results.calendar()), spec.from(), spec.to());
            }
            switch (panel.style()) {
                case LINE -> layers.add(new ChartLayer.Line(label, points));
                case STEP -> layers.add(new ChartLayer.Line(label, points).inSteps());
                case AREA -> layers.add(new ChartLayer.Area(label, points));
                case STACK -> parts.add(new ChartLayer.Area(label, points));
            }
        }
        if (!parts.isEmpty()) {
            layers.add(new ChartLayer.Stack(parts));
        }
        layers.addAll(observed);
        Panel drawn = Panel.overTime(
                speech.phrases().of(panel.title()),
                panel.unit().map(speech.phrases()::of).orElse(unit),
                layers);
        Panel whole = panel.style() == PanelSpec.Style.STEP ? drawn.fromZero() : drawn;
        return panel.span().isPresent() ? whole.spanning(panel.span().getAsDouble()) : whole;
    }

    private List<ChartLayer> ribbons(ChartSpec spec, PanelSpec panel, Map.Entry<String, String> line) {
        boolean monthly = spec.frequency() == ChartSpec.Frequency.MONTH;
        return BandPoint.ribbons(
                bands.stream()
                        .filter(p -> p.isOf(line.getValue(), monthly, spec.from(), spec.to()))
                        .toList(),
                speech.phrases().of(line.getKey()),
                panel.lines().size() <= MOST_WIDE);
    }
}
