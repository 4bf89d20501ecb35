package detente.files;

import detente.grammar.Grammar;
import detente.grammar.Node;
import detente.grammar.SourceFiles;
import detente.input.Placed;
import detente.input.Problems;
import detente.results.InputFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code model.yaml} and, where it extends the folder beside it, that folder's. */
final class ModelReader {
    private final SourceFiles files;
    private final Problems problems;

    ModelReader(SourceFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /**
     * The file with what it extends; empty if that cannot be followed.
     *
     * @param read told what was read, by path
     */
    Optional<ModelFile> read(Map<String, InputFile> read) {
        Optional<ModelFile> file = read(ModelFolder.FILE, read);
        return file.flatMap(ModelFile::base)
                .map(name -> base(name, file.get(), read).map(base -> file.get().on(base, beside(name.text()))))
                .orElse(file);
    }

    /** The keys of the folder's own file. */
    Optional<Node> node() {
        return node(ModelFolder.FILE);
    }

    /** Where the folder of a name is, seen from this one. */
    static String beside(String name) {
        return "../" + name;
    }

    private Optional<ModelFile> base(Placed name, ModelFile own, Map<String, InputFile> read) {
        Path here = files.folder().toAbsolutePath().normalize();
        List<String> others = ModelFolder.under(here.getParent()).stream()
                .filter(other -> !other.equals(here.getFileName().toString()))
                .toList();
        if (!name.isKnown("model folder", others, problems)) {
            return Optional.empty();
        }
        return read(beside(name.text()) + "/" + ModelFolder.FILE, read).filter(base -> canBe(base, name, own));
    }

    private boolean canBe(ModelFile base, Placed name, ModelFile own) {
        boolean follows = base.base().isPresent();
        boolean differs = !base.code().equals(own.code());
        if (follows) {
            problems.add(name.at(), "'" + name.text() + "' extends a folder itself, so it cannot be extended.");
        }
        if (differs) {
            problems.add(
                    name.at(),
                    "'%s' is of model '%s', this folder of '%s'.".formatted(name.text(), base.code(), own.code()));
        }
        return !follows && !differs;
    }

    private Optional<ModelFile> read(String path, Map<String, InputFile> read) {
        SourceFiles.YamlSource source = files.yaml(path);
        read.put(path, source.hash());
        problems.addAll(source.problems());
        return node(path).map(node -> Grammar.read(node, ModelFile.class));
    }

    private Optional<Node> node(String path) {
        SourceFiles.YamlSource source = files.yaml(path);
        return source.root().map(root -> Node.of(source, root, new Node.Context(problems)));
    }
}
