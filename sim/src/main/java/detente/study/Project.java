package detente.study;

import detente.engine.Model;
import detente.engine.Models;
import detente.engine.Run;
import detente.engine.Simulation;
import detente.files.ModelFile;
import detente.files.ModelFolder;
import detente.files.Request;
import detente.input.InvalidInput;
import detente.input.Position;
import detente.input.Problem;
import detente.input.Problems;
import detente.parameters.Vocabulary;
import detente.store.FileNames;
import detente.store.StoredFiles;
import detente.uncertainty.EnsembleFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The project that the user works in.
 *
 * @param home its root, with the program, {@code models/} and {@code results/}
 * @param models where the model folders are
 * @param only the one model folder that every name means, when a result is computed again from it
 * @param names what a study of a file called its inputs, when that is computed again
 * @param kept the ensemble that lies beside a result, when that is computed again
 */
public record Project(
        Path home, Path models, Optional<ModelFolder> only, Optional<FileNames> names, Optional<Path> kept) {
    private static final String MODELS = "models";
    private static final String DEFAULT_MODEL = "rare-earths";

    public Project(Path home) {
        this(home, home.resolve(MODELS), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same project with model folders of another place. */
    public Project withModels(Path folder) {
        return new Project(home, folder, only, names, kept);
    }

    /** The same project, for computing again from a model folder, whatever names that. */
    public Project only(ModelFolder folder) {
        return new Project(home, models, Optional.of(folder), Optional.empty(), kept);
    }

    /** The same project, for computing again what a file ordered. */
    public Project calling(FileNames inputs) {
        return new Project(home, models, only, Optional.of(inputs), kept);
    }

    /** The same project, for computing again a result beside which an ensemble may lie. */
    public Project beside(StoredFiles stored) {
        boolean is = stored.inputs().stream().anyMatch(i -> i.path().equals(EnsembleFile.NAME));
        return new Project(
                home,
                models,
                only,
                names,
                is ? Optional.of(stored.folder().resolve(EnsembleFile.NAME)) : Optional.empty());
    }

    /** The ensemble that a user types; when a result is computed again, what lies beside that, called as it was. */
    public EnsembleFile ensemble(Path typed) {
        return kept.map(copy -> new EnsembleFile(copy, shown(typed)))
                .orElseGet(() -> new EnsembleFile(typed, path(home, typed)));
    }

    public Path results() {
        return home.resolve("results");
    }

    /** Ids of the model folders, sorted. */
    public List<String> modelIds() {
        return ModelFolder.under(models);
    }

    /** The model that is shown first: the flagship if it is there, else the first. */
    public String usualModel() {
        List<String> ids = modelIds();
        return ids.contains(DEFAULT_MODEL) ? DEFAULT_MODEL : ids.get(0);
    }

    /**
     * The model folder that a user types: an id, or a path to a folder.
     *
     * @param name the flagship if empty
     * @throws InvalidInput if there is no such folder
     */
    public ModelFolder model(Optional<String> name) {
        return model(name.orElse(DEFAULT_MODEL), Path.of(""));
    }

    /**
     * The model folder that a file names: an id, or a path.
     *
     * @param folder of the file, from which paths count
     * @throws InvalidInput if there is no such folder
     */
    public ModelFolder modelOfFile(String name, Path folder) {
        boolean byPath = only.isEmpty() && isPath(name) && !modelIds().contains(name);
        if (byPath && !ModelFolder.isAt(ModelFolder.path(folder, name))) {
            throw new InvalidInput(List.of(new Problem(
                    Position.COMMAND_LINE.file(),
                    0,
                    "there is no model folder at '" + name + "'; a path in a file counts from the folder of the file.",
                    Optional.of(name)
                            .filter(here -> ModelFolder.isAt(Path.of(""), here))
                            .map(here -> path(folder, Path.of(here))))));
        }
        return model(name, folder);
    }

    private ModelFolder model(String wanted, Path base) {
        if (only.isPresent()) {
            return only.get();
        }
        if (modelIds().contains(wanted)) {
            return open(models.resolve(wanted));
        }
        if (isPath(wanted)) {
            return open(ModelFolder.path(base, wanted));
        }
        Problems problems = new Problems();
        if (ModelFolder.isAt(Path.of(""), wanted)) {
            problems.add(
                    Position.COMMAND_LINE,
                    "unknown model '" + wanted + "'; for the folder of that name here, write ./" + wanted + ".");
        } else {
            problems.unknown(Position.COMMAND_LINE, "model", wanted, modelIds());
        }
        problems.throwIfAny();
        throw new AssertionError("a problem was added");
    }

    private ModelFolder open(Path folder) {
        ModelFolder model = ModelFolder.open(folder);
        boolean own = !isPath(model.id())
                && settled(folder).equals(settled(home.resolve(MODELS).resolve(model.id())));
        return model.as(model.id(), own ? model.id() : path(home, folder));
    }

    /**
     * What a study of a file calls its inputs.
     *
     * @param results folder of all results; those of the study are two folders deeper
     */
    public FileNames names(Path file, ModelFolder folder, Path results) {
        if (names.isPresent()) {
            return names.get();
        }
        Path copy = results.resolve(folder.id()).resolve("study");
        return new FileNames(path(home, file), isPath(folder.named()) ? path(copy, folder.path()) : folder.named());
    }

    /** Whether a name of a model is a path, not an id. */
    public static boolean isPath(String name) {
        return name.contains("/") || name.contains("\\") || name.equals(".") || name.equals("..");
    }

    /** The program, for whoever stands in the current folder. */
    public String program() {
        return path(Path.of(""), home.resolve("detente"));
    }

    /**
     * A path as it is typed or read in a folder: relative, unless the two have no folder in common.
     *
     * @param folder where it is typed or read
     */
    public static String path(Path folder, Path target) {
        Path from = settled(folder.resolve("here")).getParent();
        Path to = settled(target);
        if (from.getNameCount() == 0
                || to.getNameCount() == 0
                || !to.startsWith(from.getRoot().resolve(from.getName(0)))) {
            return shown(to);
        }
        Path relative = from.relativize(to);
        if (relative.toString().isEmpty()) {
            return ".";
        }
        return relative.startsWith("..") ? shown(relative) : "./" + shown(relative);
    }

    private static String shown(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    /** An absolute path, the links among its folders followed as far as they are there. */
    private static Path settled(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent == null) {
            return absolute;
        }
        try {
            return parent.toRealPath().resolve(absolute.getFileName());
        } catch (IOException notThereYet) {
            return settled(parent).resolve(absolute.getFileName());
        }
    }

    /** The run that a folder, a request and a seed make. @throws InvalidInput with everything that is wrong */
    public static Run<?> load(ModelFolder folder, Request request, long seed) {
        return load(folder, code(folder), request, seed);
    }

    /** The same; empty, with the problems added, if anything is wrong. */
    public static Optional<Run<?>> load(ModelFolder folder, Request request, long seed, Problems problems) {
        return InputCheck.attempt(() -> load(folder, request, seed), problems);
    }

    /** The same for one of many points that a study tries, when the folder is known to be right. */
    public static Run<?> point(ModelFolder folder, Request request, long seed) {
        return run(folder, code(folder), request, seed);
    }

    private static <P extends Record> Run<P> run(ModelFolder folder, Model<P> model, Request request, long seed) {
        return new Run<>(model, folder.load(request, model.vocabulary()), seed);
    }

    private static <P extends Record> Run<P> load(ModelFolder folder, Model<P> model, Request request, long seed) {
        try {
            return run(folder, model, request, seed);
        } catch (InvalidInput wrong) {
            Problems problems = new Problems();
            problems.addAll(wrong.problems());
            problems.addAll(unknownSeries(folder, model));
            throw new InvalidInput(problems.list());
        }
    }

    /** Looked up although parameters are wrong, so that all is listed together; none if too much is wrong. */
    private static <P extends Record> List<Problem> unknownSeries(ModelFolder folder, Model<P> model) {
        try {
            return Simulation.unknownSeries(new Run<>(model, folder.draft(model.vocabulary()), 1));
        } catch (RuntimeException tooMuchIsWrong) {
            return List.of();
        }
    }

    /** What the files of a folder may name, as far as its tables are right. @throws InvalidInput without its Java model */
    public static Vocabulary<?> vocabulary(ModelFolder folder) {
        return vocabulary(folder, code(folder).vocabulary());
    }

    private static <P extends Record> Vocabulary<P> vocabulary(ModelFolder folder, Vocabulary<P> plain) {
        try {
            return plain.with(folder.draft(plain).tables());
        } catch (RuntimeException tooMuchIsWrong) {
            return plain;
        }
    }

    /** The Java model of a folder. @throws InvalidInput if there is none of that id */
    public static Model<?> code(ModelFolder folder) {
        Model<?> model = Models.find(folder.code()).orElseThrow(() -> {
            List<String> known = Models.all().stream().map(Model::id).toList();
            ModelFile file = folder.file();
            Position at = file.places().get("model");
            Problems problems = new Problems();
            problems.addNearest(
                    at,
                    "there is no model '" + folder.code() + "' in Java: no class that " + Models.SERVICES
                            + " names has this id.",
                    folder.code(),
                    known);
            return new InvalidInput(problems.list());
        });
        model.vocabulary().check(model.id());
        return model;
    }
}
