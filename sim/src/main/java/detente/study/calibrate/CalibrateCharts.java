package detente.study.calibrate;

import detente.calibration.AbcPosterior;
import detente.calibration.CalibrationFit;
import detente.calibration.Goal;
import detente.calibration.Profile;
import detente.calibration.Recovery;
import detente.chart.Chart;
import detente.chart.ChartLayer;
import detente.chart.Panel;
import detente.chart.Point;
import detente.chart.Scale;
import detente.chart.Words;
import detente.experiment.ParameterSpace;
import detente.parameters.Axis;
import detente.results.Manifest;
import detente.study.ChartWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The search, how well it meets the targets, and how well it determines the parameters. */
final class CalibrateCharts {
    private static final int PAIRS = 3;
    private static final int BINS = 20;

    private final Fitted search;
    private final CalibrationFit fit;
    private final ParameterSpace space;
    private final String subtitle;
    private final String footer;

    /** @param id of the results */
    CalibrateCharts(Fitted search, String id) {
        this.search = search;
        this.fit = search.fit();
        this.space = search.block().space();
        Manifest manifest = search.block().base().manifest();
        this.subtitle = "calibration " + search.block().title() + ", scenario " + ChartWords.scenario(manifest);
        this.footer = ChartWords.footer(manifest, "scenario " + manifest.scenario(), id);
    }

    List<Chart> all() {
        List<Chart> charts = new ArrayList<>();
        CalibrateTimeChart.of(search, words(CalibrateTimeChart.TITLE, CalibrateTimeChart.CAPTION))
                .ifPresent(charts::add);
        charts.add(misses());
        for (int i = 0; i < fit.profiles().size(); i++) {
            charts.add(profile(fit.profiles().get(i), i + 1));
        }
        charts.addAll(pairs());
        fit.uncertainty().abc().ifPresent(p -> parameters().forEach(i -> charts.add(marginal(p, i))));
        fit.uncertainty()
                .recovery()
                .filter(r -> !r.done().isEmpty())
                .ifPresent(r -> parameters().forEach(i -> charts.add(recovered(r, i))));
        charts.add(losses());
        return charts;
    }

    private IntStream parameters() {
        return IntStream.range(0, space.dimension());
    }

    private Words words(String title, String caption) {
        return new Words(title, subtitle, caption, footer);
    }

    private static ChartLayer marks(String label, List<Point> points) {
        return new ChartLayer.Marks(label, points, false);
    }

    private static ChartLayer line(String label, List<Point> points) {
        return new ChartLayer.Line(label, points);
    }

    private static Chart plane(String name, Words words, Scale across, Scale up, ChartLayer... layers) {
        return Chart.of(name, words, new Panel("", across, up, List.of(layers)));
    }

    /** Logarithms, so that a first candidate far away does not flatten the rest. */
    private Chart losses() {
        List<Point> each = new ArrayList<>();
        List<Point> best = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < fit.searched().size(); i++) {
            double loss = fit.searched().get(i).loss();
            if (Double.isFinite(loss)) {
                double log = StrictMath.log1p(loss) / StrictMath.log(10);
                least = Math.min(least, log);
                each.add(Point.at(i + 1, log));
                best.add(Point.at(i + 1, least));
            }
        }
        Words words = words("Loss of each candidate as the search went on", """
                Loss of every candidate, and the lowest so far. The first third of the candidates spread over the whole \
                space. Candidates that failed are left out.""");
        return plane(
                "loss",
                words,
                Scale.of("candidate"),
                Scale.of("log10(1 + loss)"),
                marks("candidates", each),
                line("lowest so far", best));
    }

    private Chart misses() {
        List<ChartLayer.Bar> bars = Arrays.stream(search.misses())
                .mapToObj(z -> new ChartLayer.Bar(z, Double.NaN, Double.NaN))
                .toList();
        Words words = words("How far the calibrated model misses each target", """
                In standard deviations of observation, simulation and what the model cannot know; beyond 3 a candidate is \
                ruled out. Right = the model shows more than was observed.""");
        List<String> names = search.goals().stream().map(Goal::name).toList();
        Panel panel = new Panel(
                "",
                Scale.fromZero("standard deviations, model less data"),
                new Scale.Names("", names),
                List.of(new ChartLayer.Bars("miss", bars)));
        return Chart.of("fit", words, panel);
    }

    private Chart profile(Profile profile, int number) {
        double least =
                profile.points().stream().mapToDouble(Profile.Point::loss).min().orElseThrow();
        List<Point> spots = profile.points().stream()
                .map(p -> Point.at(p.value(), p.loss() - least))
                .toList();
        List<Point> ends = List.of(
                Point.at(spots.get(0).from(), Profile.CHI_SQUARED_95),
                Point.at(spots.get(spots.size() - 1).from(), Profile.CHI_SQUARED_95));
        Words words = words("Profile of " + profile.parameter(), """
                Rise of the loss when this parameter is held and the others are fitted anew, coarsely. Where it stays below \
                %s, the data do not tell the value from the best one.""".formatted(Estimate.RISE));
        return plane(
                "profile-" + number,
                words,
                Scale.of(profile.parameter()),
                Scale.of("rise of the loss"),
                line("profile", spots),
                line(Estimate.RISE + " (" + Estimate.LEVEL + ")", ends));
    }

    private record Pair(int first, int second, double correlation) {}

    /** Pairs that move together first, as there a ridge shows. */
    private List<Chart> pairs() {
        List<double[]> units =
                fit.equivalent().stream().map(c -> space.units(c.point())).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < space.dimension(); i++) {
            for (int j = i + 1; j < space.dimension(); j++) {
                pairs.add(new Pair(i, j, Math.abs(correlation(units, i, j))));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::correlation).reversed());
        return IntStream.range(0, Math.min(PAIRS, pairs.size()))
                .mapToObj(i -> pair(pairs.get(i), i + 1))
                .toList();
    }

    private static double correlation(List<double[]> rows, int i, int j) {
        double a = rows.stream().mapToDouble(r -> r[i]).average().orElse(0);
        double b = rows.stream().mapToDouble(r -> r[j]).average().orElse(0);
        double ab = rows.stream().mapToDouble(r -> (r[i] - a) * (r[j] - b)).sum();
        double aa = rows.stream().mapToDouble(r -> (r[i] - a) * (r[i] - a)).sum();
        double bb = rows.stream().mapToDouble(r -> (r[j] - b) * (r[j] - b)).sum();
        return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
    }

    private Chart pair(Pair pair, int number) {
        String first = space.names().get(pair.first());
        String second = space.names().get(pair.second());
        List<Point> spots = fit.equivalent().stream()
                .map(c -> Point.at(c.point()[pair.first()], c.point()[pair.second()]))
                .toList();
        Point best = Point.at(fit.best()[pair.first()], fit.best()[pair.second()]);
        Words words = words("Candidates that are as good: " + first + " and " + second, """
                Candidates whose loss is no more than %s above the lowest. Where they lie along a line, the data tell only \
                what both parameters do together. Of the pairs those that move together most.""".formatted(Estimate.RISE));
        return plane(
                "equivalent-" + number,
                words,
                Scale.of(first),
                Scale.of(second),
                marks("candidates", spots),
                marks("best with fresh seeds", List.of(best)));
    }

    private Chart marginal(AbcPosterior posterior, int place) {
        Axis axis = space.axes().get(place);
        double[] bins = new double[BINS];
        for (int i = 0; i < posterior.weights().length; i++) {
            int bin = (int) (axis.unit(posterior.points()[i][place]) * BINS);
            bins[Math.min(BINS - 1, Math.max(0, bin))] += BINS * posterior.weights()[i];
        }
        List<Point> steps = new ArrayList<>();
        for (int b = 0; b < BINS; b++) {
            steps.add(Point.at(axis.value((double) b / BINS), bins[b]));
            steps.add(Point.at(axis.value((b + 1.0) / BINS), bins[b]));
        }
        Words words = words("Prior and approximate posterior of " + axis.name(), """
                How much more of the posterior than of the prior lies in each twentieth of the range, which is even on the \
                parameter's scale. Where it stays near 1, the data say nothing.""");
        List<Point> even = List.of(Point.at(axis.value(0), 1), Point.at(axis.value(1), 1));
        return plane(
                "abc-" + (place + 1),
                words,
                Scale.of(axis.name()),
                Scale.of("density, prior = 1"),
                line("posterior", steps),
                line("prior", even));
    }

    private Chart recovered(Recovery recovery, int place) {
        Axis axis = space.axes().get(place);
        List<Point> spots = recovery.done().stream()
                .map(p -> Point.at(p.truth()[place], p.found()[place]))
                .toList();
        Words words = words("Is " + axis.name() + " found again?", """
                Values with which the model made data, and what the same search found from them. On the line they are equal.""");
        List<Point> equal = List.of(Point.at(axis.min(), axis.min()), Point.at(axis.max(), axis.max()));
        return plane(
                "recovery-" + (place + 1),
                words,
                Scale.of("true " + axis.name()),
                Scale.of("found"),
                marks("data sets", spots),
                line("found = true", equal));
    }
}
