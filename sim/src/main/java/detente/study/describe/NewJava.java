package detente.study.describe;

import detente.engine.Model;
import detente.engine.Models;
import detente.store.FolderCopy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** The Java sources of a model, copied as those of a new one: package, classes, id, tests and the line by which it is found. */
final class NewJava {
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]{0,39}");

    private final Path sources;
    private final Model<?> model;
    private final String name;
    private final String id;

    /**
     * A new model.
     *
     * @param models folder with the model folders and the sources of models
     * @param model that is copied
     * @param name of the new class
     * @param id of the new model
     */
    NewJava(Path models, Model<?> model, String name, String id) {
        this.sources = models.resolve("src");
        this.model = model;
        this.name = name;
        this.id = id;
    }

    /** Copies them with the model folder: all of it, or nothing. @throws detente.input.InvalidInput if that cannot be */
    void copyWith(FolderCopy.Order folder) {
        if (!NAME.matcher(name).matches()) {
            throw NewModel.wrong(
                    "'" + name + "' is not a class name for --java: a capital letter, then letters and digits.");
        }
        if (!SourceVersion.isName(newPackage())) {
            throw NewModel.wrong("'" + name + "' would have a package named by a word of Java: " + newPackage() + ".");
        }
        if (Models.find(id).isPresent()) {
            throw NewModel.wrong("there is a model '" + id + "' in Java already.");
        }
        List<FolderCopy.Order> orders = new ArrayList<>(List.of(folder));
        for (String kind : List.of("main", "test")) {
            Path from =
                    sources.resolve(kind).resolve("java").resolve(oldPackage().replace('.', '/'));
            Path to = sources.resolve(kind).resolve("java").resolve(newPackage().replace('.', '/'));
            if (FolderCopy.isTaken(from)) {
                if (FolderCopy.isTaken(to)) {
                    throw NewModel.wrong("there is a folder " + to + " already; take another name for --java.");
                }
                orders.add(new FolderCopy.Order(
                        from,
                        to,
                        this::renamed,
                        (file, bytes) -> utf8(renamed(new String(bytes, StandardCharsets.UTF_8)))));
            } else if (kind.equals("main")) {
                throw NewModel.wrong(
                        "the sources of model '" + model.id() + "' are not in " + from + ", where --java copies them.");
            }
        }
        FolderCopy.copy(orders, sources.resolve("main/resources/" + Models.SERVICES), newPackage() + "." + name);
    }

    private String oldPackage() {
        return model.getClass().getPackageName();
    }

    private String newPackage() {
        return oldPackage().replaceFirst("[^.]+$", name.toLowerCase(Locale.ROOT));
    }

    /** Package and id as the new model has them, and every class whose name begins with that of the old one. */
    private String renamed(String text) {
        return text.replaceAll("\\b" + Pattern.quote(oldPackage()) + "\\b", newPackage())
                .replaceAll("\\b" + model.getClass().getSimpleName() + "(?=\\b|[A-Z])", name)
                .replace("\"" + model.id() + "\"", "\"" + id + "\"");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
