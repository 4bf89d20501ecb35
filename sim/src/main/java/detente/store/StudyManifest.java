package detente.store;

import detente.experiment.Seeds;
import detente.results.Calendar;
import detente.results.InputFile;
import detente.results.Manifest;
import detente.results.Sha256;
import detente.results.ShellCommand;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that determines a study of many runs of one model.
 *
 * @param study the command that makes it, such as {@code facts}
 * @param first manifest of the run with the first seed
 * @param order what was ordered, by options as they are typed; all that was left open is in it
 * @param more files that were read besides those of the run
 */
public record StudyManifest(
        String study,
        Manifest first,
        Calendar calendar,
        Seeds seeds,
        Map<String, List<String>> order,
        List<InputFile> more) {
    static final String ORDER = "order";
    /** Under which an order says what its author calls the study. */
    public static final String NAME = "name";

    private static final int ID_LENGTH = 16;

    public StudyManifest {
        order = Collections.unmodifiableMap(new LinkedHashMap<>(order));
        more = List.copyOf(more);
    }

    /** Hash of everything that determines the study; not of threads, places or times. */
    public String id() {
        StringBuilder text = new StringBuilder();
        // Of an ensemble the bytes count, which are among the inputs, not where it lies.
        Map<String, List<String>> ordered = new LinkedHashMap<>(order);
        ordered.remove(StoredFiles.ENSEMBLE);
        for (Object part : List.of(study, first.id(), seeds.count(), ordered, more)) {
            text.append(part).append('\n');
        }
        return Sha256.hex(text.toString()).substring(0, ID_LENGTH);
    }

    /** Name of the study's folder, which begins with the study's own name if it has one. */
    public String folder() {
        return order.getOrDefault(NAME, List.of(study)).get(0) + "-" + id();
    }

    /** What orders the same. */
    public ShellCommand repeatCommand() {
        ShellCommand command = ShellCommand.of(study, first.named());
        for (Map.Entry<String, List<String>> option : order.entrySet()) {
            String name = "--" + option.getKey();
            command = option.getValue().isEmpty() ? command.and(name) : command.each(name, option.getValue());
        }
        return command;
    }

    /** Every file that was read, sorted by path. */
    public List<InputFile> inputs() {
        return Stream.concat(first.inputs().stream(), more.stream())
                .sorted(Comparator.comparing(InputFile::path))
                .toList();
    }

    /** What its manifest says. */
    public ManifestContent content() {
        return new ManifestContent(
                first, calendar, inputs(), m -> m.put(StoredFiles.STUDY, study), this::putDesign, m -> {});
    }

    private void putDesign(ObjectNode document) {
        Json.putWhole(document.putObject("seeds"), "first", seeds.first()).put("count", seeds.count());
        ObjectNode ordered = document.putObject(ORDER);
        order.forEach((option, values) -> {
            if (values.size() == 1) {
                ordered.put(option, values.get(0));
            } else {
                values.forEach(ordered.putArray(option)::add);
            }
        });
        document.put("periods", first.periods());
    }
}
