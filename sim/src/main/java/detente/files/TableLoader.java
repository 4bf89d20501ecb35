package detente.files;

import detente.grammar.SourceFiles;
import detente.input.Folders;
import detente.input.InvalidInput;
import detente.input.Position;
import detente.input.Problems;
import detente.parameters.DataTable;
import detente.parameters.Definitions;
import detente.parameters.Tables;
import detente.parameters.Vocabulary;
import detente.results.InputFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the tables that a model file lists. */
final class TableLoader {
    private final SourceFiles files;
    private final Vocabulary<?> vocabulary;
    private final Problems ofTables;

    /** @param ofTables told what is wrong inside tables */
    TableLoader(SourceFiles files, Vocabulary<?> vocabulary, Problems ofTables) {
        this.files = files;
        this.vocabulary = vocabulary;
        this.ofTables = ofTables;
    }

    /**
     * All tables; empty if one is missing or broken.
     *
     * @param ofModel told what is wrong in the model file
     * @param read told what was read, by path
     */
    Optional<Tables> load(ModelFile model, Problems ofModel, Map<String, InputFile> read) {
        Map<String, DataTable> tables = new TreeMap<>();
        boolean whole = true;
        for (Map.Entry<String, String> data : model.data().entrySet()) {
            Position at = model.places().get("data." + data.getKey());
            Optional<DataTable> table =
                    exists(data.getValue(), model, at, ofModel) ? table(data.getValue()) : Optional.empty();
            table.ifPresent(t -> {
                tables.put(data.getKey(), t);
                read.put(data.getValue(), new InputFile(data.getValue(), t.sha256()));
            });
            whole &= table.isPresent();
        }
        List<String> known = Stream.of(
                        vocabulary.tables().stream(),
                        vocabulary.ofTables().optional().stream(),
                        Stream.of(ObservedTable.NAME, TitlesTable.NAME))
                .flatMap(names -> names)
                .distinct()
                .toList();
        for (String name : model.data().keySet()) {
            if (!known.contains(name)) {
                ofModel.unknown(model.places().get("data." + name), "table", name, known);
            }
        }
        for (String name : vocabulary.tables()) {
            if (!model.data().containsKey(name)) {
                Position at = Optional.ofNullable(model.places().get("data"))
                        .orElse(new Position(files.shown(ModelFolder.FILE), 0));
                ofModel.add(at, "missing file of 'data." + name + "'.");
                whole = false;
            }
        }
        observed(model, Optional.ofNullable(tables.get(ObservedTable.NAME)), ofModel);
        Optional.ofNullable(tables.get(TitlesTable.NAME)).ifPresent(titles -> TitlesTable.check(titles, ofTables));
        return whole ? Optional.of(new Tables(tables)) : Optional.empty();
    }

    private boolean exists(String path, ModelFile model, Position at, Problems ofModel) {
        Path folder = files.folder().toAbsolutePath().normalize();
        Optional<Path> base = model.base()
                .map(name -> folder.resolve(ModelReader.beside(name.text())).normalize());
        Optional<Path> inside = Folders.resolve(folder, path)
                .map(Path::normalize)
                .filter(file ->
                        file.startsWith(folder) || base.filter(file::startsWith).isPresent())
                .filter(file -> !Path.of(path).isAbsolute());
        if (inside.isEmpty()) {
            ofModel.add(at, "data file '" + path + "' must lie in the model's folder.");
            return false;
        }
        Path file = inside.get();
        if (!Files.exists(file)) {
            Path parent = Path.of(path).getParent();
            String prefix = parent == null ? "" : parent.toString().replace('\\', '/') + "/";
            List<String> there = Folders.names(file.getParent(), ".csv").stream()
                    .map(name -> prefix + name + ".csv")
                    .toList();
            ofModel.addNearest(at, "data file '" + path + "' does not exist.", path, there);
            return false;
        }
        return true;
    }

    private Optional<DataTable> table(String path) {
        SourceFiles.TableSource source = files.table(path);
        ofTables.addAll(source.problems());
        return source.table();
    }

    private void observed(ModelFile model, Optional<DataTable> table, Problems ofModel) {
        if (table.isPresent()) {
            new ObservedTable(table.get()).check(model, ofTables);
        } else if (!model.observed().isEmpty() && !model.data().containsKey(ObservedTable.NAME)) {
            ofModel.add(model.places().get("observed"), "'observed' needs the table 'data.observed'.");
        }
    }

    /** What the model understands with these tables; what it understands without, with the problems listed, if one is wrong. */
    <P extends Record> Vocabulary<P> with(Tables tables, Vocabulary<P> plain) {
        try {
            return plain.with(tables);
        } catch (InvalidInput e) {
            ofTables.addAll(e.problems());
            return plain;
        }
    }

    /** The key sets of the vocabulary; empty, with the problems listed, if the tables do not give them. */
    Optional<Map<String, Set<String>>> keys(Tables tables) {
        try {
            Map<String, Set<String>> keys = vocabulary.ofTables().keys(tables);
            Problems undeclared = new Problems();
            Definitions.of(vocabulary.parameters()).check(keys.keySet(), undeclared);
            ofTables.addAll(undeclared.list());
            return undeclared.isEmpty() ? Optional.of(keys) : Optional.empty();
        } catch (InvalidInput e) {
            ofTables.addAll(e.problems());
            return Optional.empty();
        }
    }
}
