package detente.study;

import detente.calibration.AbcPosterior;
import detente.calibration.Bootstrap;
import detente.calibration.CalibrationFit;
import detente.calibration.Recovery;
import detente.calibration.Sandwich;
import detente.calibration.Uncertainty;
import detente.experiment.Interval;
import detente.experiment.ParameterSpace;
import detente.output.Json;
import detente.report.StudyReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** How well a calibration determines its parameters, in {@code best.json} and in the report. */
final class CalibrateErrorWords {
    private static final double DOUBTFUL = 0.1;
    private static final String NONE = "\u2013";

    private final ParameterSpace space;
    private final CalibrationFit fit;
    private final CalibrateIntervals intervals;

    CalibrateErrorWords(ParameterSpace space, CalibrationFit fit) {
        this.space = space;
        this.fit = fit;
        this.intervals = new CalibrateIntervals(space, fit);
    }

    /** Sentences that every output repeats. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>(fit.uncertainty().warnings());
        double apart = fit.local().map(l -> l.jacobian().disagreement()).orElse(0.0);
        if (fit.sandwich().isPresent() && apart > DOUBTFUL) {
            warnings.add("Derivatives from two steps differ by up to " + StudyReport.number(100 * apart)
                    + "% of the largest: doubt the standard errors.");
        }
        warnings.addAll(intervals.disagreements());
        return warnings;
    }

    /** Adds what was computed, and nothing else. */
    void put(ObjectNode best) {
        fit.sandwich().ifPresent(s -> {
            ObjectNode test = best.putObject("jTest");
            Json.putNumber(test, "j", s.j());
            test.put("degreesOfFreedom", s.freedom());
            Json.putNumber(test, "pValue", s.pValue());
        });
        Uncertainty more = fit.uncertainty();
        more.bootstrap().ifPresent(b -> {
            ObjectNode node = best.putObject("bootstrap");
            node.put("dataSets", b.refits().size()).put("failed", b.failures());
            Json.putNumber(node, "leastLoss", b.observed());
            Json.putNumber(node, "pValue", b.pValue());
        });
        more.abc().ifPresent(p -> {
            ObjectNode node = best.putObject("abc");
            node.put("particles", p.weights().length)
                    .put("generations", p.generations().size())
                    .put("simulations", p.simulations())
                    .put("failed", failures(p));
            Json.putNumber(node, "tolerance", tolerance(p));
            Json.putNumber(node, "effectiveSize", p.effective());
        });
        more.recovery()
                .ifPresent(r -> best.putObject("recovery")
                        .put("dataSets", r.pairs().size())
                        .put("failed", r.failures()));
        ObjectNode all = best.putObject("uncertainty");
        for (int i = 0; i < space.dimension(); i++) {
            parameter(all.putObject(space.names().get(i)), i);
        }
    }

    private void parameter(ObjectNode node, int place) {
        if (fit.sandwich().isPresent()) {
            Json.putNumber(node, "standardError", intervals.standardError(place));
        }
        for (CalibrateIntervals.Method method : CalibrateIntervals.Method.values()) {
            Optional<Interval> interval = intervals.of(method, place);
            if (interval.isPresent()) {
                ObjectNode ends = node.putObject(method.name().toLowerCase(Locale.ROOT));
                Json.putNumber(ends, "low", interval.get().low());
                Json.putNumber(ends, "high", interval.get().high());
            }
        }
        Uncertainty more = fit.uncertainty();
        more.abc()
                .ifPresent(p -> Json.putNumber(
                        node,
                        "shrinkage",
                        CalibrateIntervals.shrinkage(space.axes().get(place), p, place)));
        more.recovery().ifPresent(r -> Json.putNumber(node, "performance", r.performance(space, place)));
    }

    private static double tolerance(AbcPosterior posterior) {
        return posterior.last().map(AbcPosterior.Generation::tolerance).orElse(Double.NaN);
    }

    private static int failures(AbcPosterior posterior) {
        return posterior.generations().stream()
                .mapToInt(AbcPosterior.Generation::failures)
                .sum();
    }

    /** The intervals of all methods side by side. */
    StudyReport.Section section() {
        List<String> words = new ArrayList<>();
        fit.sandwich().ifPresent(s -> words.add(test(s)));
        Uncertainty more = fit.uncertainty();
        more.bootstrap().ifPresent(b -> words.add(bootstrap(b)));
        more.abc().ifPresent(p -> words.add(posterior(p)));
        more.recovery().ifPresent(r -> words.add(recovery(r)));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < space.dimension(); i++) {
            List<String> row = new ArrayList<>(List.of(space.names().get(i), StudyReport.number(fit.best()[i])));
            for (CalibrateIntervals.Method method : CalibrateIntervals.Method.values()) {
                row.add(CalibrateIntervals.shown(intervals.of(method, i)));
            }
            int place = i;
            row.add(more.abc()
                    .map(p -> StudyReport.number(
                            CalibrateIntervals.shrinkage(space.axes().get(place), p, place)))
                    .orElse(NONE));
            row.add(more.recovery()
                    .map(r -> StudyReport.number(r.performance(space, place)))
                    .orElse(NONE));
            rows.add(row);
        }
        return new StudyReport.Section(
                "How sure the parameters are",
                words,
                List.of(
                        "Parameter",
                        "Best#",
                        "Profile, 95%#",
                        "Sandwich, 95%#",
                        "Bootstrap, 95%#",
                        "ABC, 95%#",
                        "Shrinkage#",
                        "Performance#"),
                rows);
    }

    private static String test(Sandwich sandwich) {
        return "What the targets leave over: J " + StudyReport.number(sandwich.j())
                + (sandwich.freedom() > 0
                        ? " with " + sandwich.freedom()
                                + (sandwich.freedom() == 1 ? " degree" : " degrees") + " of freedom, p "
                                + StudyReport.number(sandwich.pValue())
                                + " (small = no parameters make the model fit)."
                        : "; there are no more targets than directions, so that it tests nothing.");
    }

    private static String bootstrap(Bootstrap bootstrap) {
        return "Bootstrap: " + bootstrap.refits().size()
                + " data sets simulated at the best point, one run each, and fitted anew" + failed(bootstrap.failures())
                + (Double.isNaN(bootstrap.pValue())
                        ? ". "
                        : "; " + StudyReport.number(100 * bootstrap.pValue())
                                + "% of them and the data are fitted no better than the data (loss "
                                + StudyReport.number(bootstrap.observed()) + "). ")
                + "What observation and model cannot know is not in them.";
    }

    private static String posterior(AbcPosterior posterior) {
        return "ABC: " + posterior.weights().length + " particles in "
                + posterior.generations().size() + " populations from " + posterior.simulations() + " runs"
                + failed(failures(posterior)) + "; they say as much as "
                + StudyReport.number(Math.floor(posterior.effective())) + " independent ones"
                + (Double.isFinite(tolerance(posterior))
                        ? ", with distances up to " + StudyReport.number(tolerance(posterior))
                        : ", all of the prior")
                + ". Shrinkage = 1 less variance of the posterior over that of the prior.";
    }

    private static String recovery(Recovery recovery) {
        return "Self-recovery: " + recovery.pairs().size()
                + " data sets from values all over the space, calibrated by the same search"
                + failed(recovery.failures())
                + ". Performance = 1 less squared errors over the spread of the true values; 1 = found exactly, 0 or less ="
                + " not at all.";
    }

    private static String failed(int number) {
        return number == 0 ? "" : " (" + number + " failed)";
    }
}
