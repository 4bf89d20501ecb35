package detente.imports;

import detente.imports.layout.Layout;
import detente.imports.layout.LayoutReader;
import detente.imports.layout.SourceTable;
import detente.imports.layout.TableRequest;
import detente.input.Folders;
import detente.input.InvalidInput;
import detente.input.Position;
import detente.input.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a published input–output table and makes a model folder of it. */
public final class TableImport {
    private final TableRequest request;
    private final Choices choices;
    private final Problems problems = new Problems();

    private TableImport(TableRequest request, Choices choices) {
        this.request = request;
        this.choices = choices;
    }

    /**
     * The model folder that a table makes.
     *
     * @throws InvalidInput with everything that is wrong with the files, and with all cells that need a choice
     */
    public static ImportedModel read(TableRequest request, Choices choices, ImportWords words) {
        TableImport reading = new TableImport(request, choices);
        Optional<ImportedTable> table = reading.table();
        Optional<ImportedModel> model = table.map(t -> new ImportedModel(t, words, reading.problems));
        reading.problems.throwIfAny();
        return model.orElseThrow(() -> new IllegalStateException("neither a table nor a problem"));
    }

    private Optional<ImportedTable> table() {
        Optional<LayoutReader.Found> found = LayoutReader.read(request, problems);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Position at = new Position(Folders.shown(request.files().get(0)), 0);
        Optional<String> money = money(found.get(), at);
        Optional<Integer> year = year(found.get(), at);
        List<String> notes = new ArrayList<>();
        if (found.get().empty() > 0) {
            notes.add(found.get().empty() + " empty cells are read as 0.");
        }
        SourceTable joined = joined(found.get().layout(), found.get().table(), notes);
        Repairs repairs = new Repairs(joined, choices);
        SourceTable done = repairs.done(joined);
        repairs.refusals().forEach(refusal -> problems.add(at, refusal.message()));
        return problems.isEmpty()
                ? Optional.of(new ImportedTable(
                        found.get().layout(),
                        found.get().files(),
                        done,
                        money.orElseThrow(),
                        year.orElseThrow(),
                        found.get().titles(),
                        repairs.changes(),
                        notes))
                : Optional.empty();
    }

    private SourceTable joined(Layout layout, SourceTable source, List<String> notes) {
        SourceTable table = source;
        if (layout == Layout.ICIO) {
            Mapping split = Mapping.ofSplitCountries(table);
            if (!split.isEmpty()) {
                table = split.of(table);
                notes.add("CN1, CN2, ... are joined to CHN, and MX1, MX2, ... to MEX.");
            }
        }
        if (request.map().isEmpty()) {
            return table;
        }
        SourceTable before = table;
        return Mapping.read(request.map().get(), table, problems)
                .map(mapping -> {
                    List<String> kept = mapping.kept(before);
                    if (!kept.isEmpty()) {
                        notes.add("The mapping file does not name these, which stay as they are: "
                                + String.join(", ", kept) + ".");
                    }
                    SourceTable joined = mapping.of(before);
                    notes.add("%d industries are joined to %d by %s."
                            .formatted(
                                    before.industries().size(),
                                    joined.industries().size(),
                                    request.map().get().getFileName()));
                    return joined;
                })
                .orElse(table);
    }

    private Optional<String> money(LayoutReader.Found found, Position at) {
        if (request.unit().isPresent()) {
            return request.unit().map(Money::of);
        }
        List<String> units = found.units().stream().map(Money::of).distinct().toList();
        if (units.size() > 1) {
            problems.add(
                    at,
                    "the rows have several units (" + String.join(", ", units)
                            + "): the model needs one unit of money.");
            return Optional.empty();
        }
        if (units.isEmpty() && found.layout().money().isEmpty()) {
            problems.add(at, "the files do not say their unit of money: add --unit, for example --unit M€.");
            return Optional.empty();
        }
        return Optional.of(units.isEmpty() ? found.layout().money() : units.get(0));
    }

    private Optional<Integer> year(LayoutReader.Found found, Position at) {
        List<String> told = List.copyOf(found.years());
        Optional<Integer> year = request.year()
                .or(() -> told.size() == 1 && told.get(0).matches("[12][0-9]{3}")
                        ? Optional.of(Integer.valueOf(told.get(0)))
                        : Optional.empty());
        if (year.isEmpty()) {
            problems.add(at, "the files do not say the year of the table: add --year, for example --year 2018.");
        }
        return year;
    }
}
