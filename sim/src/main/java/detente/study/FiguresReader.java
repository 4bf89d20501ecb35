package detente.study;

import detente.calibration.Goal;
import detente.engine.Measures;
import detente.engine.Run;
import detente.parameters.BlockSpec;
import detente.parameters.Problems;
import detente.results.Measure;
import detente.results.MonthRange;
import detente.results.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the figures behind a target of a calibration: published ones, or a measure of the run with what was observed. */
final class FiguresReader {
    private FiguresReader() {}

    /**
     * The figures of a target, unless something in it is wrong.
     *
     * @param measures that the run knows
     * @param problems where what is wrong is added
     */
    static Optional<Figures> read(BlockSpec.Goal spec, Run<?> run, Measures measures, Problems problems) {
        Problems wrong = new Problems();
        Figures figures = spec.observed().isPresent()
                ? new Figures(
                        spec,
                        List.of(spec.subject().text()),
                        Measures.read(spec.subject().text(), spec.subject().at(), wrong).stream()
                                .toList(),
                        new double[] {spec.observed().getAsDouble()})
                : published(spec, run.inputs().observations(), wrong);
        figures.measures().forEach(m -> measures.check(m, spec.subject().at(), wrong));
        if (wrong.isEmpty()) {
            check(figures, wrong);
        }
        problems.addAll(wrong.list());
        return wrong.isEmpty() ? Optional.of(figures) : Optional.empty();
    }

    private static Figures published(BlockSpec.Goal spec, List<Observation> all, Problems problems) {
        String series = spec.subject().text();
        List<String> names = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (Observation o : all) {
            MonthRange months = o.months();
            boolean inside = spec.from().filter(months.firstDay()::isBefore).isEmpty()
                    && spec.to().filter(months.lastDay()::isAfter).isEmpty();
            if (o.series().equals(series) && inside) {
                names.add(series + " " + months);
                measures.add(new Measure.OverMonths(series, months));
                values.add(o.value());
            }
        }
        if (names.isEmpty()) {
            List<String> known =
                    all.stream().map(Observation::series).distinct().toList();
            String message = "there is no published figure of '" + series + "'";
            if (known.contains(series)) {
                problems.add(spec.subject().at(), message + " in these months.");
            } else {
                problems.addNearest(spec.subject().at(), message + ".", series, known);
            }
        }
        return new Figures(
                spec, names, measures, values.stream().mapToDouble(v -> v).toArray());
    }

    private static void check(Figures figures, Problems problems) {
        BlockSpec.Goal spec = figures.spec();
        int least =
                spec.moment() == BlockSpec.Moment.SD ? 2 : spec.moment() == BlockSpec.Moment.AUTOCORRELATION ? 3 : 1;
        if (figures.observed().length < least) {
            problems.add(
                    spec.subject().at(),
                    "this moment of '" + spec.subject().text() + "' needs " + least + " published figures, there are "
                            + figures.observed().length + ".");
            return;
        }
        for (Goal goal : figures.goals()) {
            if (!Double.isFinite(goal.value())) {
                problems.add(spec.subject().at(), "'" + goal.name() + "' is not defined for what was observed.");
            } else if (!(goal.spread() > 0)) {
                problems.add(
                        spec.subject().at(),
                        "'" + goal.name() + "' has no spread: give a 'discrepancy' or 'error' above 0"
                                + (goal.value() == 0 ? ", and a value that is not 0." : "."));
            }
        }
    }
}
