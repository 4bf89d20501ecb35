package detente.study.contract;

import detente.files.ModelFolder;
import detente.input.RegularFile;
import detente.study.describe.ModelDescription;
import detente.table.MarkdownWriter;
import detente.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables that a model's README holds between remarks: {@code <!-- parameters -->} and {@code <!-- schedule -->}. */
final class ReadmeTables {
    private ReadmeTables() {}

    /** What is wrong with them. */
    static List<String> problems(ModelFolder folder) {
        Path readme = folder.path().resolve("README.md");
        String text;
        try {
            text = new String(RegularFile.bytes(readme), StandardCharsets.UTF_8);
        } catch (NoSuchFileException none) {
            return List.of(
                    "there is no README.md that says what the model is for, who acts in it and what it leaves out.");
        } catch (IOException e) {
            return List.of("README.md cannot be read: " + e.getMessage() + ".");
        }
        ModelDescription model = ModelDescription.of(folder);
        return Stream.of(
                        problem(folder, text, "parameters", model.parameters()),
                        problem(folder, text, "schedule", model.timetable()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> problem(ModelFolder folder, String text, String name, Table<?> table) {
        Matcher place = Pattern.compile("<!-- " + name + " -->\n(.*?)<!-- /" + name + " -->", Pattern.DOTALL)
                .matcher(text);
        String copy = "copy it from 'detente describe " + folder.id() + " --format markdown'.";
        if (!place.find()) {
            return Optional.of("README.md has no lines <!-- " + name + " --> and <!-- /" + name
                    + " --> with the table of " + name + " between them; " + copy);
        }
        return place.group(1).equals(new MarkdownWriter().text(table))
                ? Optional.empty()
                : Optional.of("README.md: the table of " + name + " is not the model's any more; " + copy);
    }
}
