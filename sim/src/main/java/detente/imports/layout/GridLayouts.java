package detente.imports.layout;

import detente.imports.layout.Matrix.Role;
import detente.input.Problems;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads layouts with labels above and on the left: those of pymrio, EXIOBASE and the OECD, and plain square tables. */
final class GridLayouts {
    private final Problems problems;
    private final Parsed parsed = new Parsed();
    private Optional<Splitter> splitter = Optional.empty();

    GridLayouts(Problems problems) {
        this.problems = problems;
    }

    /** One file with everything, labels such as AUS_01T03. */
    Parsed icio(Head head) {
        Grid.read(head, new Grid.Form(1, 1), problems).ifPresent(sheet -> {
            Set<String> labels = new LinkedHashSet<>(sheet.header().get(0));
            List<String> rows = sheet.labels().stream().map(row -> row.get(0)).toList();
            labels.retainAll(new LinkedHashSet<>(rows));
            splitter = Optional.of(Splitter.with("_", labels));
            add(Role.WHOLE, sheet);
        });
        return parsed;
    }

    /** One file with everything. */
    Parsed whole(Head head) {
        Grid.read(head, LabelledGrid.form(head), problems).ifPresent(sheet -> {
            splitter = Optional.of(new LabelledGrid(sheet).splitter());
            add(Role.WHOLE, sheet);
        });
        return parsed;
    }

    /** Files of flows, final demand, and perhaps value added, output and units. */
    Parsed parts(Map<FileRole, Head> files) {
        sheet(files, FileRole.FLOWS).ifPresent(flows -> {
            splitter = Optional.of(new LabelledGrid(flows).splitter());
            add(Role.FLOWS, flows);
        });
        if (!files.containsKey(FileRole.FLOWS)) {
            sheet(files, FileRole.COEFFICIENTS).ifPresent(coefficients -> {
                splitter = Optional.of(new LabelledGrid(coefficients).splitter());
                add(Role.COEFFICIENTS, coefficients);
            });
        }
        sheet(files, FileRole.DEMAND).ifPresent(demand -> add(Role.DEMAND, demand));
        sheet(files, FileRole.ADDED).ifPresent(added -> add(Role.ADDED, added));
        sheet(files, FileRole.OUTPUT).ifPresent(output -> add(Role.OUTPUT, output));
        Optional.ofNullable(files.get(FileRole.UNIT)).ifPresent(this::units);
        return parsed;
    }

    private Optional<Grid> sheet(Map<FileRole, Head> files, FileRole role) {
        return Optional.ofNullable(files.get(role)).flatMap(head -> Grid.read(head, LabelledGrid.form(head), problems));
    }

    private void add(Role role, Grid sheet) {
        LabelledGrid labelled = new LabelledGrid(sheet);
        Splitter own = splitter.orElseGet(labelled::splitter);
        labelled.units().stream().filter(unit -> role != Role.COEFFICIENTS).forEach(parsed::addUnit);
        parsed.addEmpty(sheet.empty());
        parsed.add(new Matrix(
                role, sheet.file(), labelled.rows(own), labelled.columns(own), sheet.values(), sheet.lines()));
    }

    private void units(Head head) {
        LabelFile.read(head, problems).ifPresent(rows -> {
            int column = rows.get(0).stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList()
                    .indexOf("unit");
            int unit = column < 0 ? rows.get(0).size() - 1 : column;
            rows.stream().skip(1).filter(row -> unit < row.size()).forEach(row -> parsed.addUnit(row.get(unit)));
        });
    }
}
