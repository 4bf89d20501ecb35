package detente.files;

import detente.grammar.Grammar;
import detente.grammar.Node;
import detente.grammar.SourceFiles;
import detente.grammar.Yaml;
import detente.input.Folders;
import detente.input.InvalidInput;
import detente.input.Position;
import detente.input.Problem;
import detente.input.Problems;
import detente.parameters.Vocabulary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder with {@code model.yaml}, {@code scenarios/} and {@code data/}: what an economist edits. Each file is read at
 * most once, so that every run loaded from one object sees the same state of the folder. Safe for use by many threads.
 */
public final class ModelFolder {
    static final String FILE = "model.yaml";
    static final String FACTS = "facts.yaml";
    static final String PAGE = "page.yaml";

    private static final Pattern CODE = Pattern.compile("^model:[ \\t]*['\"]?([^\\s'\"#]+)", Pattern.MULTILINE);

    private final Path path;
    private final SourceFiles files;
    private final String code;
    private final String id;
    private final String named;

    private ModelFolder(Path path, SourceFiles files, String code, String id, String named) {
        this.path = path;
        this.files = files;
        this.code = code;
        this.id = id;
        this.named = named;
    }

    /** Names of the model folders in a folder, sorted. */
    public static List<String> under(Path models) {
        return Folders.holding(models, FILE);
    }

    /** Whether a folder is a model folder. */
    public static boolean isAt(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /** Whether the path that a user wrote, seen from a folder, is that of a model folder. */
    public static boolean isAt(Path from, String written) {
        return Folders.resolve(from, written).filter(ModelFolder::isAt).isPresent();
    }

    /** The path that a user wrote, seen from a folder. @throws InvalidInput if no folder can be called so */
    public static Path path(Path from, String written) {
        return Folders.resolve(from, written)
                .orElseThrow(() -> new InvalidInput(List.of(new Problem(
                        Position.COMMAND_LINE.file(),
                        0,
                        "no folder can be called '" + written + "'.",
                        Optional.empty()))));
    }

    /** Opens a folder. @throws InvalidInput if it does not say which Java model it is for */
    public static ModelFolder open(Path folder) {
        boolean named = folder.toAbsolutePath().normalize().getFileName() != null;
        if (!isAt(folder) || !named) {
            String what = !named ? "has no name" : Files.isDirectory(folder) ? "has no " + FILE : "does not exist";
            throw new InvalidInput(List.of(new Problem(
                    Folders.shown(folder),
                    0,
                    "the folder " + what + "; a model folder holds " + FILE + ", scenarios/ and data/.",
                    Optional.empty())));
        }
        SourceFiles files = new SourceFiles(folder);
        SourceFiles.YamlSource source = files.yaml(FILE);
        Optional<String> code = code(source);
        if (code.isEmpty()) {
            Problems problems = new Problems();
            new ModelReader(files, problems).read(new TreeMap<>());
            problems.throwIfAny();
        }
        String id = folder.toAbsolutePath().normalize().getFileName().toString();
        return new ModelFolder(folder, files, code.orElse(""), id, Folders.shown(folder));
    }

    /** Found even in a file with broken syntax, so that loading can list the problems of the other files too. */
    private static Optional<String> code(SourceFiles.YamlSource source) {
        if (source.root().isPresent()) {
            Yaml.Entry model = source.root().get().entries().get("model");
            return model != null && model.value() instanceof Yaml.Scalar scalar && !scalar.isNothing()
                    ? Optional.of(scalar.text().strip())
                    : Optional.empty();
        }
        Matcher line = CODE.matcher(source.text());
        return line.find() ? Optional.of(line.group(1)) : Optional.empty();
    }

    public Path path() {
        return path;
    }

    /** Name of the folder, under which its results are kept. */
    public String id() {
        return id;
    }

    /**
     * The same folder, called otherwise.
     *
     * @param otherId of its results
     * @param other what names it in commands that are typed in the folder of the program
     */
    public ModelFolder as(String otherId, String other) {
        return new ModelFolder(path, files, code, otherId, other);
    }

    /** What names it in commands. */
    public String named() {
        return named;
    }

    /** Id of the Java model ({@code model:}). */
    public String code() {
        return code;
    }

    /** Names of the scenarios, sorted. */
    public List<String> scenarios() {
        return Folders.names(path.resolve("scenarios"), ".yaml");
    }

    /** The model file; its parameters are not checked. @throws InvalidInput if it is wrong */
    public ModelFile file() {
        Problems problems = new Problems();
        Optional<ModelFile> model = new ModelReader(files, problems).read(new TreeMap<>());
        problems.throwIfAny();
        return model.orElseThrow();
    }

    /** Scenario to its description, sorted by name. @throws InvalidInput if a scenario cannot be read */
    public Map<String, String> descriptions() {
        Problems problems = new Problems();
        Map<String, String> descriptions = new LinkedHashMap<>();
        for (String name : scenarios()) {
            SourceFiles.YamlSource source = files.yaml(ScenarioReader.path(name));
            problems.addAll(source.problems());
            source.root()
                    .map(root -> Grammar.read(Node.of(source, root, new Node.Context(problems)), ScenarioFile.class))
                    .ifPresent(scenario -> descriptions.put(name, scenario.description()));
        }
        problems.throwIfAny();
        return Collections.unmodifiableMap(descriptions);
    }

    /**
     * The stylised facts that come with the model, but for those that are wrong; empty if there is no {@code facts.yaml} or
     * it cannot be followed.
     *
     * @param problems where mistakes are added
     */
    public Optional<FactsFile> facts(Problems problems) {
        if (!Files.exists(path.resolve(FACTS))) {
            return Optional.empty();
        }
        SourceFiles.YamlSource source = files.yaml(FACTS);
        problems.addAll(source.problems());
        return source.root()
                .map(root ->
                        FactsFile.of(Node.of(source, root, new Node.Context(problems)), scenarios(), source.hash()));
    }

    /**
     * What the page of the model shows first; empty if there is no {@code page.yaml}.
     *
     * @param known what it may name
     * @throws InvalidInput with all that is wrong in it
     */
    public Optional<PageFile> page(PageFile.Known known) {
        if (!Files.exists(path.resolve(PAGE))) {
            return Optional.empty();
        }
        Problems problems = new Problems();
        SourceFiles.YamlSource source = files.yaml(PAGE);
        problems.addAll(source.problems());
        Optional<PageFile> page = source.root().map(root -> {
            Node file = Node.of(source, root, new Node.Context(problems));
            PageFile content = Grammar.read(file, PageFile.class);
            content.check(known, file);
            return content;
        });
        problems.throwIfAny();
        return page;
    }

    /**
     * What its charts say in another language; nothing but what the model says if there is no {@code LANGUAGE.yaml}.
     *
     * @param language as files name it: {@code zh}
     * @throws InvalidInput if the file is wrong
     */
    public Phrases phrases(String language) {
        String name = language + ".yaml";
        if (!Files.exists(path.resolve(name))) {
            return Phrases.NONE;
        }
        Problems problems = new Problems();
        SourceFiles.YamlSource source = files.yaml(name);
        problems.addAll(source.problems());
        Node.Context context = new Node.Context(problems);
        List<String> events = scenarios().stream()
                .map(scenario -> files.yaml(ScenarioReader.path(scenario)))
                .flatMap(file -> file.root().map(root -> Node.of(file, root, context)).stream())
                .flatMap(file -> Grammar.read(file, ScenarioFile.class).events().stream())
                .map(ScenarioFile.Happening::label)
                .distinct()
                .toList();
        Optional<Phrases> phrases =
                source.root().map(root -> Phrases.of(Node.of(source, root, context), file().charts(), events));
        problems.throwIfAny();
        return phrases.orElse(Phrases.NONE);
    }

    /**
     * The folder as it stands, wrong parameters replaced by any that are admissible: enough to see what a model names, not to
     * run it.
     *
     * @throws RuntimeException if more is wrong than can be passed over
     */
    public <P extends Record> Inputs<P> draft(Vocabulary<P> vocabulary) {
        return new Loader<>(this, files, vocabulary).draft();
    }

    /** All inputs of a run. @throws InvalidInput with every problem of the files and of the request */
    public <P extends Record> Inputs<P> load(Request request, Vocabulary<P> vocabulary) {
        return new Loader<>(this, files, vocabulary).load(request);
    }
}
