package detente.models;

import detente.files.ModelFile;
import detente.input.Placed;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The series that a model file names, so that a test's own economy can have them all. */
public final class NamedSeries {
    /** A name in a measure; numbers begin with a digit. */
    private static final Pattern SERIES = Pattern.compile("\\b[a-z][\\w-]*(\\.[\\w-]+)+");

    private NamedSeries() {}

    public static Set<String> of(ModelFile model) {
        Set<String> names = new TreeSet<>(model.observed().keySet());
        model.charts().stream()
                .flatMap(chart -> chart.panels().stream())
                .forEach(panel -> names.addAll(panel.lines().values()));
        model.contest().stream()
                .flatMap(contest -> contest.payoffs().stream())
                .map(Placed::text)
                .forEach(names::add);
        model.outcomes()
                .forEach(outcome -> SERIES.matcher(outcome.expression())
                        .results()
                        .map(MatchResult::group)
                        .forEach(names::add));
        return names;
    }
}
