package detente.models;

import detente.parameters.ContestSpec;
import detente.parameters.ModelFile;
import java.util.Set;
import java.util.TreeSet;

/** The series that a model file names, so that a test's own economy can have them all. */
public final class NamedSeries {
    private NamedSeries() {}

    public static Set<String> of(ModelFile model) {
        Set<String> names = new TreeSet<>(model.observed().keySet());
        model.charts().stream()
                .flatMap(chart -> chart.panels().stream())
                .forEach(panel -> names.addAll(panel.lines().values()));
        model.contest().stream()
                .flatMap(contest -> contest.payoffs().stream())
                .map(ContestSpec.Named::name)
                .forEach(names::add);
        return names;
    }
}
