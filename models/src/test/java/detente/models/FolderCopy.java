package detente.models;

import detente.files.ModelFolder;
import detente.input.InvalidInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A copy of a model folder in a temporary place, to be changed or damaged by a test. */
public final class FolderCopy {
    private final Path folder;

    private FolderCopy(Path folder) {
        this.folder = folder;
    }

    /** Copies a folder of the project and, beside it, what it extends; the copies keep their names. */
    public static FolderCopy of(String id, Path temporary) {
        ModelFolder folder = Trial.of(id).folder();
        Path to = temporary.resolve(id);
        copy(folder.path(), to);
        folder.file()
                .base()
                .ifPresent(base -> copy(folder.path().resolveSibling(base.text()), temporary.resolve(base.text())));
        return new FolderCopy(to);
    }

    /** Copies a folder with all folders in it, empty ones too; a link that leads nowhere is an error. */
    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> lines(String path) {
        return read(path).lines().toList();
    }

    public FolderCopy write(String path, String text) {
        try {
            Files.writeString(folder.resolve(path), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a file; that nothing changes is an error of the test. */
    public FolderCopy change(String path, UnaryOperator<String> change) {
        String before = read(path);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("nothing changed in " + path);
        }
        return write(path, after);
    }

    public FolderCopy replace(String path, String piece, String by) {
        return change(path, text -> text.replace(piece, by));
    }

    /** Gives a parameter another value in the model file, whatever it was. */
    public FolderCopy set(String parameter, String value) {
        String entry = "(?m)^(  " + Pattern.quote(parameter) + ": \\{value: )(\\{[^}]*\\}|[^,]*)";
        return change("model.yaml", text -> text.replaceFirst(entry, "$1" + Matcher.quoteReplacement(value)));
    }

    /** Line of a parameter in the model file. */
    public int line(String parameter) {
        List<String> lines = lines("model.yaml");
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("  " + parameter + ":")) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("no parameter " + parameter + " in model.yaml");
    }

    /** Changes one cell of a CSV, both counted from 0 and the header included. */
    public FolderCopy cell(String path, int row, int column, String value) {
        return change(path, text -> {
            String[] lines = text.split("\n", -1);
            String[] cells = lines[row].split(",", -1);
            cells[column] = value;
            lines[row] = String.join(",", cells);
            return String.join("\n", lines);
        });
    }

    public Trial trial() {
        return Trial.at(folder);
    }

    /** What a run of the copy says about its inputs, with the folder called by its name; empty text if it runs. */
    public String problems() {
        try {
            trial().blueprint();
            return "";
        } catch (InvalidInput e) {
            return e.getMessage()
                    .replace(
                            folder.toString().replace('\\', '/'),
                            folder.getFileName().toString());
        }
    }

    private String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
