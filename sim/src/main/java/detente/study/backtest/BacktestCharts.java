package detente.study.backtest;

import detente.chart.Chart;
import detente.chart.ChartLayer;
import detente.chart.Panel;
import detente.chart.Point;
import detente.chart.Scale;
import detente.chart.Words;
import detente.forecast.EnsembleForecast;
import detente.forecast.ForecastCell;
import detente.forecast.ForecastTarget;
import detente.forecast.Releases;
import detente.forecast.Reliability;
import detente.forecast.Rival;
import detente.forecast.Score;
import detente.results.Event;
import detente.results.MonthRange;
import detente.results.Observation;
import detente.store.StudyManifest;
import detente.study.ChartWords;
import detente.uncertainty.Layer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A skill heat map, how reliable the runs are, and for each target and origin a fan chart with what was observed. */
final class BacktestCharts {
    private static final int LONGEST_ROW = 50;
    private static final String MEDIAN = "median of the runs";

    private final BacktestInputs inputs;
    private final Scored scored;
    private final StudyManifest study;
    private final OriginEnsembles ensembles;

    private BacktestCharts(BacktestInputs inputs, Scored scored, StudyManifest study) {
        this.inputs = inputs;
        this.scored = scored;
        this.study = study;
        this.ensembles = new OriginEnsembles(inputs, scored.runs(), inputs.top());
    }

    static List<Chart> of(BacktestInputs inputs, Scored scored, StudyManifest study) {
        BacktestCharts charts = new BacktestCharts(inputs, scored, study);
        List<Chart> all = new ArrayList<>();
        if (!scored.scores().isEmpty()) {
            all.add(charts.skill());
        }
        all.addAll(new ReliabilityCharts(
                        Reliability.of(scored.cells()),
                        charts.scenario()
                                + BacktestWords.knowing(inputs.givenPolicy()) + ", months after those of the origins; "
                                + Layer.words(inputs.layers()),
                        charts.footer())
                .charts());
        for (ForecastTarget target : inputs.test().targets()) {
            for (LocalDate origin : inputs.test().origins()) {
                boolean drawable = inputs.months().stream().anyMatch(m -> ensembles(charts, origin, target, m) > 0);
                if (drawable && !inputs.test().open(target, origin).isEmpty()) {
                    all.add(charts.fan(target, origin));
                }
            }
        }
        return all;
    }

    private static int ensembles(BacktestCharts charts, LocalDate origin, ForecastTarget target, YearMonth month) {
        return charts.ensembles.of(origin, target.name(), month).length;
    }

    private Chart skill() {
        List<Score> scores =
                scored.scores().stream().filter(s -> s.ensemble().isPresent()).toList();
        List<String> targets = scores.stream().map(Score::target).distinct().toList();
        List<OptionalInt> horizons = new ArrayList<>(scores.stream()
                .map(Score::horizon)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .distinct()
                .sorted()
                .mapToObj(OptionalInt::of)
                .toList());
        horizons.add(OptionalInt.empty());
        Words words = new Words(
                "Skill of the forecasts against the best benchmark",
                scenario() + ", " + study.seeds().count()
                        + " runs an origin: how far the smaller error is below the larger; above 0 the"
                        + " model's CRPS is the smaller, below 0 the error of the best benchmark",
                "0.5: the model errs half as much as the benchmark; -0.5: twice as much. By months ahead of the origin; 0 is the month of the origin, over but not yet published. The benchmark is"
                        + " the one that turned out best in the very same cells, which nobody could know beforehand: the"
                        + " bar is high. Last column: all months after those of the origins.",
                footer());
        List<String> ahead = horizons.stream()
                .map(h -> h.isPresent() ? Integer.toString(h.getAsInt()) : "all")
                .toList();
        ChartLayer.Cells cells = new ChartLayer.Cells(
                "1",
                targets.stream()
                        .map(t -> horizons.stream()
                                .map(h -> scores.stream()
                                        .filter(s -> s.target().equals(t)
                                                && s.horizon().equals(h))
                                        .findFirst()
                                        .flatMap(Score::ensemble)
                                        .map(e -> evenly(e.skill()))
                                        .orElse(Double.NaN))
                                .toList())
                        .toList());
        Panel panel = new Panel(
                "",
                new Scale.Names("months ahead", ahead),
                new Scale.Names("", targets.stream().map(this::called).toList()),
                List.of(cells));
        return Chart.of("skill", words, panel);
    }

    /** A skill between −1 and 1, so that twice the error is as far from 0 as half of it, and one bad cell hides no other. */
    private static double evenly(double skill) {
        return skill >= 0 ? skill : 1 / (1 - skill) - 1;
    }

    private Chart fan(ForecastTarget target, LocalDate origin) {
        Words words = new Words(
                target.about().isEmpty() ? target.name() : target.about(),
                "as forecast on " + origin + ", " + scenario()
                        + BacktestWords.knowing(inputs.givenPolicy()) + ", "
                        + ensembles.of(origin, target.name(), inputs.test().lastMonth()).length + " runs",
                "The model runs freely from its start under the policy "
                        + (inputs.givenPolicy() ? "as it was, also after " : "known on ") + origin
                        + "; it is never put back on the data. Bands hold the middle 50, 80 and 95% of the runs. "
                        + BacktestWords.bands(inputs.layers(target.name())),
                footer());
        Panel panel = Panel.overTime(
                        "", target.quantity().monthly(), List.of(median(target, origin), noChange(target, origin)))
                .with(band("95% of runs", target, origin, 0.025, 0.975))
                .with(band("80%", target, origin, 0.1, 0.9))
                .with(band("50%", target, origin, 0.25, 0.75))
                .with(observed("known at the origin", target, origin, true))
                .with(observed("observed later", target, origin, false));
        Event mark = new Event(origin, "", "note", OptionalDouble.empty(), "Origin of the forecast", "", false);
        return new Chart(file(target, origin), words, 1, List.of(panel), List.of(mark));
    }

    /** What a target is, if that is short enough for a row of a chart; else its name. */
    private String called(String target) {
        return inputs.test().targets().stream()
                .filter(t -> t.name().equals(target))
                .map(ForecastTarget::about)
                .filter(about -> !about.isEmpty() && about.length() <= LONGEST_ROW)
                .findFirst()
                .orElse(target);
    }

    private String scenario() {
        return "scenario " + ChartWords.scenario(study.first());
    }

    private String footer() {
        return ChartWords.footer(
                study.first(), "scenario " + study.first().scenario() + ", seeds " + study.seeds(), study.id());
    }

    private EnsembleForecast at(ForecastTarget target, LocalDate origin, YearMonth month) {
        return EnsembleForecast.of(ensembles.of(origin, target.name(), month), Double.NaN);
    }

    private ChartLayer.Line median(ForecastTarget target, LocalDate origin) {
        return new ChartLayer.Line(
                MEDIAN,
                inputs.months().stream()
                        .map(m -> Point.over(
                                MonthRange.of(m), at(target, origin, m).median()))
                        .toList());
    }

    private ChartLayer.Line noChange(ForecastTarget target, LocalDate origin) {
        return new ChartLayer.Line(
                        "no change",
                        scored.cells().stream()
                                .filter(c -> c.target().equals(target.name())
                                        && c.origin().equals(origin)
                                        && c.rivals().containsKey(Rival.NO_CHANGE))
                                .map(BacktestCharts::noChange)
                                .toList())
                .asBaseline();
    }

    private static Point noChange(ForecastCell cell) {
        return Point.over(MonthRange.of(cell.month()), cell.rivals().get(Rival.NO_CHANGE));
    }

    private ChartLayer.Ribbon band(String label, ForecastTarget target, LocalDate origin, double low, double high) {
        return new ChartLayer.Ribbon(label, MEDIAN, ends(target, origin, low), ends(target, origin, high));
    }

    private List<Point> ends(ForecastTarget target, LocalDate origin, double share) {
        return inputs.months().stream()
                .map(m -> Point.over(MonthRange.of(m), at(target, origin, m).quantile(share)))
                .toList();
    }

    private ChartLayer.Marks observed(String label, ForecastTarget target, LocalDate origin, boolean known) {
        YearMonth first = inputs.months().get(0);
        return new ChartLayer.Marks(
                label,
                target.figures().stream()
                        .filter(o -> Releases.areKnown(o.months(), origin) == known)
                        .filter(o -> o.months().isSingle()
                                && !o.months().first().isBefore(first)
                                && !o.months().last().isAfter(inputs.test().lastMonth()))
                        .sorted(java.util.Comparator.comparing(Observation::months))
                        .map(o -> Point.over(o.months(), o.value()))
                        .toList(),
                true);
    }

    private static String file(ForecastTarget target, LocalDate origin) {
        return "fan-" + stem(target.name()) + "-" + origin;
    }

    /** The name of a target as a part of a file's. */
    static String stem(String target) {
        return target.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
