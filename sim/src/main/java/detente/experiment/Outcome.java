package detente.experiment;

import detente.engine.Measures;
import detente.files.OutcomeSpec;
import detente.files.VerdictSpec;
import detente.input.Problems;
import detente.results.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One number that is taken from each of many runs.
 *
 * @param id short, unique among those taken
 * @param expression the measure as its author wrote it
 * @param unit of the number
 * @param about one line of meaning; the expression if its author gave none
 * @param verdict how a sentence on a difference of it begins, if its author says
 */
public record Outcome(
        String id, String expression, Measure measure, String unit, String about, Optional<VerdictSpec> verdict) {

    /** What readers call it: its meaning, or its id if its author gave none. */
    public String called() {
        return about.equals(expression) ? id : about;
    }

    /**
     * The outcomes that a file states, those without mistakes. Whether a run is long enough for them is another question: see
     * {@link Measures#checkCovered}.
     *
     * @param measures of a run that they are to be taken from; it knows series and units
     * @param problems where mistakes in expressions, unknown series and sums of different units are added; an author who states
     *     the unit of a number may add up what he likes
     */
    public static List<Outcome> of(List<OutcomeSpec> specs, Measures measures, Problems problems) {
        List<Outcome> outcomes = new ArrayList<>();
        List<String> ids = specs.stream().map(OutcomeSpec::id).toList();
        for (OutcomeSpec spec : specs) {
            Optional<Measure> known = Measures.read(spec.expression(), spec.at(), problems)
                    .filter(measure -> measures.checkSeries(measure, spec.at(), problems));
            if (spec.unit().isEmpty()) {
                known.ifPresent(measure -> measures.checkUnits(measure, spec.at(), problems));
            }
            spec.verdict()
                    .flatMap(VerdictSpec::share)
                    .filter(share -> !ids.contains(share))
                    .ifPresent(share -> problems.unknown(spec.at(), "outcome", share, ids));
            known.map(measure -> new Outcome(
                            spec.id(),
                            spec.expression(),
                            measure,
                            spec.unit().orElseGet(() -> measures.unit(measure)),
                            spec.about().orElse(spec.expression()),
                            spec.verdict()))
                    .ifPresent(outcomes::add);
        }
        return List.copyOf(outcomes);
    }
}
