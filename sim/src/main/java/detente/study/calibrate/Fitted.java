package detente.study.calibrate;

import detente.calibration.CalibrationFit;
import detente.calibration.Goal;
import detente.calibration.Profile;
import detente.calibration.SeedSet;
import detente.experiment.ParameterSpace;
import detente.results.KebabCase;
import detente.table.ShortNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A search that is done. */
record Fitted(CalibrateBlock block, CalibrationFit fit) {
    private static final double ENOUGH = 2;
    private static final double MUCH = 1;
    private static final double DOUBTFUL = 0.1;

    List<Goal> goals() {
        return block.goals();
    }

    /** Runs of all candidates. */
    long runs() {
        return (long) fit.searched().size() * block.spec().replications();
    }

    /** What is known of each free parameter. */
    List<Estimate> estimates() {
        return IntStream.range(0, block.spec().free().size())
                .mapToObj(i -> new Estimate(block.name(), block.space(), fit, i))
                .toList();
    }

    /** Names of the parameters of which a verdict is given. */
    List<String> parameters(Predicate<Profile.Verdict> verdict) {
        return estimates().stream()
                .filter(e -> verdict.test(e.verdict()))
                .map(Estimate::name)
                .toList();
    }

    /** What a loss is, as files call it. */
    String engine() {
        return KebabCase.ofConstant(block.spec().engine());
    }

    /** By how many standard deviations the model shows more than was observed, a goal each, with fresh seeds. */
    double[] misses() {
        double[] misses = fit.implausibilities();
        double[] means = fit.report().means();
        Arrays.setAll(
                misses, k -> Math.copySign(misses[k], means[k] - goals().get(k).value()));
        return misses;
    }

    /** The largest of them, without sign. */
    double worstMiss() {
        return Arrays.stream(fit.implausibilities()).reduce(0, Math::max);
    }

    boolean isRuledOut() {
        return worstMiss() >= CalibrationFit.CUT;
    }

    /** What computes a run at the best point again. */
    String command() {
        return block.repeatCommand(fit.best(), SeedSet.REPORT.first(block.spec().seed()))
                .toString();
    }

    /** Why it is to be doubted, a sentence each; every output repeats them. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        int free = block.spec().free().size();
        if ((double) goals().size() / free < ENOUGH) {
            warnings.add("Only " + goals().size() + " data points for " + free
                    + " free parameters; below two each, estimates are hardly worth quoting.");
        }
        if (isRuledOut() && Double.isFinite(worstMiss())) {
            warnings.add(
                    (fit.kept().isEmpty() ? "Every candidate is ruled out" : "The best candidate is ruled out")
                            + ": the best misses a target by " + ShortNumbers.number(worstMiss())
                            + " standard deviations. Its values are no estimates; the model, the range or the discrepancy is wrong.");
        }
        if (fit.unfound() > MUCH) {
            warnings.add("The search was given up too early: after it the loss fell "
                    + ShortNumbers.number(fit.unfound())
                    + " below its best. Allow a larger budget.");
        }
        warnings.addAll(warnings(block.space(), fit));
        return warnings;
    }

    /** Those about the uncertainty of the parameters. */
    static List<String> warnings(ParameterSpace space, CalibrationFit fit) {
        List<String> warnings = new ArrayList<>(fit.uncertainty().warnings());
        double apart = fit.local().map(l -> l.jacobian().disagreement()).orElse(0.0);
        if (fit.sandwich().isPresent() && apart > DOUBTFUL) {
            warnings.add("Derivatives from two steps differ by up to " + ShortNumbers.percent(apart)
                    + " of the largest: doubt the standard errors.");
        }
        IntStream.range(0, space.dimension())
                .mapToObj(i -> new Estimate("", space, fit, i).disagreement())
                .flatMap(Optional::stream)
                .forEach(warnings::add);
        return warnings;
    }
}
