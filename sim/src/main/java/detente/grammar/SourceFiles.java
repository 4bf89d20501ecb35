package detente.grammar;

import detente.input.Folders;
import detente.input.Position;
import detente.input.Problem;
import detente.input.Problems;
import detente.input.RegularFile;
import detente.parameters.DataTable;
import detente.parameters.TableReader;
import detente.results.InputFile;
import detente.results.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files of a model folder. Each is read once, so that a batch is computed from one state of the folder. */
public final class SourceFiles {
    private final Path folder;
    private final Map<String, YamlSource> yamls = new ConcurrentHashMap<>();
    private final Map<String, TableSource> tables = new ConcurrentHashMap<>();

    /**
     * A YAML file as read.
     *
     * @param root its keys, unless its syntax is broken
     * @param text empty if it cannot be read
     */
    public record YamlSource(
            String file, Optional<Yaml.Mapping> root, List<Problem> problems, String text, InputFile hash) {}

    /** A CSV file as read. */
    public record TableSource(Optional<DataTable> table, List<Problem> problems) {}

    /** The files of a folder. */
    public SourceFiles(Path folder) {
        this.folder = folder;
    }

    /** A YAML file that lies in no model folder. */
    public static YamlSource one(Path file) {
        Path parent = file.getParent();
        return parent == null
                ? new SourceFiles(file).yaml("")
                : new SourceFiles(parent).yaml(file.getFileName().toString());
    }

    public Path folder() {
        return folder;
    }

    /** A path in the folder as messages call it. */
    public String shown(String path) {
        Path file = folder.resolve(path);
        return Folders.shown(path.startsWith("..") ? file.normalize() : file);
    }

    /** A YAML file, read once. */
    public YamlSource yaml(String path) {
        return yamls.computeIfAbsent(path, this::readYaml);
    }

    /** A CSV file, read once. */
    public TableSource table(String path) {
        return tables.computeIfAbsent(path, p -> {
            Problems problems = new Problems();
            Optional<DataTable> table = new TableReader(shown(p), problems).read(folder.resolve(p));
            return new TableSource(table, problems.list());
        });
    }

    private YamlSource readYaml(String path) {
        Problems problems = new Problems();
        String file = shown(path);
        Position at = new Position(file, 0);
        try {
            byte[] bytes = RegularFile.input(folder.resolve(path));
            MessageDigest digest = Sha256.digest();
            digest.update(bytes);
            InputFile hash = new InputFile(path, Sha256.hex(digest));
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replaceFirst("^\uFEFF", "");
            return new YamlSource(file, YamlReader.read(file, text, problems), problems.list(), text, hash);
        } catch (NoSuchFileException e) {
            problems.add(at, "the file does not exist.");
        } catch (CharacterCodingException e) {
            problems.add(at, "the file is not UTF-8 text.");
        } catch (IOException e) {
            problems.add(at, "the file cannot be read: " + e.getMessage() + ".");
        }
        return new YamlSource(file, Optional.empty(), problems.list(), "", new InputFile(path, ""));
    }
}
