package detente.parameters;

import detente.results.Calendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code model.yaml}, apart from its parameters. */
final class ModelFileReader {
    static final Section.Keys KEYS = new Section.Keys(
            "",
            List.of("model", "title", "period", "start", "periods", "scenario"),
            List.of(
                    "about",
                    "money",
                    "parameters",
                    "data",
                    "observed",
                    "scored",
                    "charts",
                    "contest",
                    "outcomes",
                    "limits",
                    "citation"));
    static final Section.Keys WINDOW = new Section.Keys("'scored'", List.of("from", "to"), List.of());

    private final Section section;
    private final Problems problems;

    ModelFileReader(Section section) {
        this.section = section;
        this.problems = section.problems();
    }

    /** The top-level keys of a model file. */
    static Section section(Yaml.Mapping root, String file, Problems problems) {
        return new Section(root, KEYS, new Position(file, 0), problems);
    }

    /** The file's facts. Where one is wrong a stand-in takes its place, and there is at least one problem more. */
    ModelFile read() {
        return new ModelFile(
                section.text("model").orElse(""),
                section.text("title").orElse(""),
                section.text("about"),
                section.choice("period", Calendar.Step.class).orElse(Calendar.Step.WEEK),
                section.text("money"),
                section.date("start", "start").orElse(LocalDate.EPOCH),
                section.count("periods", 1, Loader.MOST_PERIODS).orElse(1),
                section.text("scenario").orElse(""),
                texts("data"),
                texts("observed"),
                scored(),
                new ChartReader(section).read(),
                new ContestReader(section).read(),
                new OutcomeReader(section).read(),
                limits(),
                section.text("citation"),
                places());
    }

    private Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        section.map(key).forEach((name, entry) -> {
            if (entry.value() instanceof Yaml.Scalar scalar && !scalar.isNothing()) {
                texts.put(name, scalar.text().strip());
            } else {
                section.wrong(entry.value(), key + "." + name, "a name");
            }
        });
        return texts;
    }

    private Optional<Window> scored() {
        return section.find("scored")
                .flatMap(yaml -> Section.inside(yaml, "scored", WINDOW, section))
                .flatMap(window -> {
                    Optional<LocalDate> from = window.date("from", "scored from");
                    Optional<LocalDate> to = window.date("to", "scored to");
                    if (from.isEmpty() || to.isEmpty()) {
                        return Optional.empty();
                    }
                    if (to.get().isBefore(from.get())) {
                        problems.add(window.at("to"), "'scored' ends before it begins.");
                    }
                    return Optional.of(new Window(from.get(), to.get()));
                });
    }

    private List<String> limits() {
        List<String> limits = new ArrayList<>();
        for (Yaml item : section.list("limits")) {
            if (item instanceof Yaml.Scalar scalar && !scalar.isNothing()) {
                limits.add(scalar.text().strip());
            } else {
                section.wrong(item, "limits", "a list of sentences");
            }
        }
        return limits;
    }

    private Map<String, Position> places() {
        Map<String, Position> places = new HashMap<>();
        for (String key : KEYS.all()) {
            section.find(key).ifPresent(v -> places.put(key, section.at(key)));
        }
        for (String key : List.of("data", "observed")) {
            if (section.find(key).orElse(null) instanceof Yaml.Mapping map) {
                map.entries()
                        .forEach((name, entry) -> places.put(
                                key + "." + name, new Position(section.at(key).file(), entry.line())));
            }
        }
        return places;
    }
}
