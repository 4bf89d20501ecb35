package detente.files;

import detente.input.Position;
import detente.input.Problems;
import detente.parameters.Setting;
import detente.parameters.Tables;
import detente.results.InputFile;
import detente.results.Observation;
import detente.results.Season;
import detente.uncertainty.Members;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A model folder as one run needs it, all of it checked.
 *
 * @param settings the values in force, in order of declaration
 * @param files every file that was read, sorted by path
 * @param periods length of the run
 * @param overrides parameters set on the command line, sorted by name, values as printed
 * @param members values that the data leave open, of which each seed draws a set; the parameters are those without
 */
public record Inputs<P extends Record>(
        ModelFolder folder,
        ModelFile model,
        Scenario scenario,
        P parameters,
        List<Setting> settings,
        Tables tables,
        List<InputFile> files,
        int periods,
        Map<String, String> overrides,
        Optional<Members<P>> members) {

    public Inputs {
        settings = List.copyOf(settings);
        files = List.copyOf(files);
    }

    /** The same with another scenario and length. */
    public Inputs<P> with(Scenario other, int length) {
        return new Inputs<>(folder, model, other, parameters, settings, tables, files, length, overrides, members);
    }

    /** The same with the values that a seed draws; these themselves if there is no ensemble. */
    public Inputs<P> drawn(long seed) {
        return members.map(m -> m.of(seed))
                .map(at -> new Inputs<>(
                        folder,
                        model,
                        scenario,
                        at.parameters(),
                        at.settings(),
                        tables,
                        files,
                        periods,
                        overrides,
                        members))
                .orElse(this);
    }

    /** The same without an ensemble: every seed has the usual values. */
    public Inputs<P> usual() {
        return new Inputs<>(
                folder, model, scenario, parameters, settings, tables, files, periods, overrides, Optional.empty());
    }

    /**
     * Where the value in force of a parameter was written, so that a model can report what it makes of it. A key without
     * a value of its own leads to the default.
     *
     * @throws IllegalArgumentException if there is no such parameter
     */
    public Position at(String parameter) {
        return find(parameter)
                .or(() -> settings.stream()
                        .filter(s -> s.definition().per().isPresent()
                                && parameter.startsWith(s.definition().name() + "."))
                        .map(Setting::at)
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("there is no parameter '" + parameter + "'"));
    }

    private Optional<Position> find(String name) {
        return settings.stream()
                .filter(s -> s.name().equals(name))
                .map(Setting::at)
                .findFirst();
    }

    /** What the model's file says of its limits, which figures have a season, and how many of the values in force nobody has measured. */
    public List<String> limits() {
        return Stream.of(model.limits(), seasonal(), assumptions())
                .flatMap(List::stream)
                .toList();
    }

    private List<String> assumptions() {
        long assumed =
                settings.stream().filter(s -> s.source().contains("assumption")).count();
        long calibrated = settings.stream()
                .filter(s -> s.source().startsWith("calibrated"))
                .count();
        return assumed == 0
                ? List.of()
                : List.of("Of " + settings.size() + " values in force " + assumed + " are assumptions and " + calibrated
                        + " are calibrated, by what is said of their sources.");
    }

    private List<String> seasonal() {
        return model.season().isEmpty()
                ? List.of()
                : List.of(
                        "Monthly figures of "
                                + String.join(
                                        ", ",
                                        model.season().stream()
                                                .map(SeasonSpec::series)
                                                .toList())
                                + " have the season that model.yaml states; figures of periods, and sums and means of them, have none.");
    }

    /** What the calendar does to the published figures. */
    public List<Season> seasons() {
        return model.season().stream().map(SeasonSpec::season).toList();
    }

    /** The published figures for the model's series, in the order of their table. */
    public List<Observation> observations() {
        return tables.find(ObservedTable.NAME)
                .map(t -> new ObservedTable(t).figures(model.observed(), new Problems()))
                .orElse(List.of());
    }
}
