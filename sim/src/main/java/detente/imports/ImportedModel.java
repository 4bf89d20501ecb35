package detente.imports;

import detente.imports.ImportedTable.Content;
import detente.imports.layout.Account;
import detente.imports.layout.Check;
import detente.imports.layout.SourceTable;
import detente.input.Nearest;
import detente.input.Position;
import detente.input.Problems;
import detente.results.Calendar;
import detente.results.Numbers;
import detente.results.Written;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** A model folder made of a table: its files, and what there is to say of it. */
public final class ImportedModel {
    private static final double SMALL = 1e-6;

    private final ImportedTable source;
    private final ImportWords words;
    private final Titles regions = new Titles("region");
    private final Titles sectors = new Titles("sector");
    private final Titles categories = new Titles("demand");
    private final List<String> labels;
    private final List<String> columns;
    private final List<Shock> shocks;
    private final List<Check> differing;

    /** A loss of capacity: a row of {@code shocks.csv}. */
    record Shock(String industry, double loss, long first, long last) {}

    /** @param problems told of shocks that are wrong */
    ImportedModel(ImportedTable source, ImportWords words, Problems problems) {
        this.source = source;
        this.words = words;
        this.labels = source.table().industries().stream().map(this::label).toList();
        this.columns = columns();
        this.shocks = shocks(problems);
        double amount = SMALL * largest(source.table()).output();
        this.differing = source.table().checks().stream()
                .filter(check -> check.differs(words.tolerance(), amount))
                .toList();
    }

    private String label(Account key) {
        return regions.id(region(key)) + "/" + sectors.id(key.name());
    }

    private static String region(Account key) {
        return key.region().isEmpty() ? "domestic" : key.region();
    }

    /** Names of the columns of final demand, all different. */
    private List<String> columns() {
        Set<String> names = new LinkedHashSet<>();
        for (Account key : source.table().destinations()) {
            String category = categories.id(key.name().isEmpty() ? "final demand" : key.name());
            String base = key.region().isEmpty() ? category : regions.id(key.region()) + "/" + category;
            String name = base;
            for (int next = 2; !names.add(name); next++) {
                name = base + "_" + next;
            }
        }
        return List.copyOf(names);
    }

    private record Largest(int industry, double output) {}

    private static Largest largest(SourceTable table) {
        Largest largest = new Largest(0, 0);
        for (int j = 0; j < table.industries().size(); j++) {
            double output = table.output(j);
            largest = output > largest.output() ? new Largest(j, output) : largest;
        }
        return largest;
    }

    private List<Shock> shocks(Problems problems) {
        if (words.shocks().isEmpty()) {
            ShockTimes times = ShockTimes.of(words.period());
            return List.of(new Shock(labels.get(largest(source.table()).industry()), 0.1, times.first(), times.last()));
        }
        Map<String, String> known = new LinkedHashMap<>();
        for (int j = 0; j < labels.size(); j++) {
            Account key = source.table().industries().get(j);
            known.put(labels.get(j), labels.get(j));
            known.putIfAbsent(region(key) + "/" + key.name(), labels.get(j));
            known.putIfAbsent(region(key) + "/" + title(key.name()), labels.get(j));
        }
        List<Shock> read = new ArrayList<>();
        for (String written : words.shocks()) {
            shock(written, known, problems).ifPresent(read::add);
        }
        return read;
    }

    private Optional<Shock> shock(String written, Map<String, String> known, Problems problems) {
        String[] all = written.split(",", -1);
        if (all.length < 4) {
            problems.add(
                    Position.COMMAND_LINE,
                    "'shock' must be REGION/good,loss,first,last such as %s,0.5,2,13, was '%s'."
                            .formatted(labels.get(0), written));
            return Optional.empty();
        }
        // The name of an industry may have commas of its own.
        int name = all.length - 3;
        String label = String.join(",", Arrays.copyOf(all, name)).strip();
        String industry = known.get(label);
        OptionalDouble loss = Written.decimal(all[name].strip());
        OptionalLong first = Written.whole(all[name + 1].strip());
        OptionalLong last = Written.whole(all[name + 2].strip());
        int before = problems.list().size();
        if (industry == null) {
            problems.add(
                    Position.COMMAND_LINE,
                    "'shock': unknown industry '" + label + "'.",
                    Nearest.to(label, known.keySet()));
        }
        if (loss.isEmpty() || loss.getAsDouble() < 0 || loss.getAsDouble() > 1) {
            problems.add(
                    Position.COMMAND_LINE, "'shock': the loss must be in [0, 1], was '" + all[name].strip() + "'.");
        }
        if (first.isEmpty() || last.isEmpty() || first.getAsLong() < 0 || last.getAsLong() < first.getAsLong()) {
            problems.add(
                    Position.COMMAND_LINE,
                    "'shock': first and last must be periods (0, 1, 2, ...) in their order, were '%s' and '%s'."
                            .formatted(all[name + 1].strip(), all[name + 2].strip()));
        }
        return problems.list().size() > before
                ? Optional.empty()
                : Optional.of(new Shock(industry, loss.getAsDouble(), first.getAsLong(), last.getAsLong()));
    }

    private String title(String sector) {
        return source.titles().getOrDefault(sector, sector);
    }

    /** What was read, in words for the terminal and for {@code --json}. */
    public Summary summary() {
        SourceTable table = source.table();
        return new Summary(
                source.layout().words(),
                regions.all().size(),
                sectors.all().size(),
                table.industries().size(),
                source.money(),
                source.year(),
                new Summary.Counts(
                        table.checks().size(),
                        differing.size(),
                        source.changes().size()),
                source.notes());
    }

    /** What was read. */
    public record Summary(
            String layout,
            int regions,
            int sectors,
            int industries,
            String money,
            int year,
            Counts counts,
            List<String> notes) {
        /**
         * How much was checked and changed.
         *
         * @param checks sums that the files state
         * @param differing those that differ from the cells' by more than the tolerance
         * @param changes cells that were changed
         */
        public record Counts(int checks, int differing, int changes) {}
    }

    /** Receives files one after the other. */
    @FunctionalInterface
    public interface Receiver {
        /** Opens a file of that name, to be closed by whoever writes it. */
        Writer open(String name) throws IOException;
    }

    /** Writes all files of the folder. @throws IOException if one of them cannot be written */
    public void write(Receiver folder) throws IOException {
        for (Map.Entry<String, Content> file : files().entrySet()) {
            try (Writer out = folder.open(file.getKey())) {
                file.getValue().write(out);
            }
        }
    }

    private Map<String, Content> files() {
        Map<String, Content> files = new LinkedHashMap<>();
        SourceTable table = source.table();
        files.put("data/Z.csv", out -> matrix(out, labels, table.flows()));
        files.put("data/Y.csv", out -> matrix(out, columns, table.demand()));
        files.put("data/shocks.csv", this::shocks);
        files.put("data/titles.csv", this::titles);
        ModelText text = new ModelText(source, words, shocks);
        files.put("model.yaml", out -> out.append(text.model()));
        files.put("scenarios/shock.yaml", out -> out.append(text.scenario()));
        files.put("README.md", out -> out.append(text.readme()));
        ImportReport report = new ImportReport(source, words, differing);
        files.put("import-report.md", out -> out.append(report.text()));
        files.put("import-changes.csv", report::changes);
        files.put("import-checks.csv", report::checks);
        return files;
    }

    private void matrix(Appendable out, List<String> header, double[][] values) throws IOException {
        out.append("supplier");
        for (String name : header) {
            out.append(',').append(name);
        }
        out.append('\n');
        for (int row = 0; row < values.length; row++) {
            out.append(labels.get(row));
            for (double value : values[row]) {
                out.append(',').append(value == 0 ? "0" : Numbers.exact(value));
            }
            out.append('\n');
        }
    }

    private void shocks(Appendable out) throws IOException {
        out.append("industry,loss,first,last\n");
        for (Shock shock : shocks) {
            out.append("%s,%s,%d,%d\n"
                    .formatted(shock.industry(), Numbers.exact(shock.loss()), shock.first(), shock.last()));
        }
    }

    private void titles(Appendable out) throws IOException {
        out.append("kind,id,title\n");
        titles(out, "region", regions);
        titles(out, "sector", sectors);
        titles(out, "final demand", categories);
    }

    private void titles(Appendable out, String kind, Titles titles) throws IOException {
        for (Map.Entry<String, String> one : titles.all().entrySet()) {
            String title = kind.equals("sector") ? title(one.getKey()) : one.getKey();
            out.append(kind)
                    .append(',')
                    .append(one.getValue())
                    .append(',')
                    .append(CsvCell.of(title))
                    .append('\n');
        }
    }

    /** When an example shock begins and ends, and how long the run is. */
    record ShockTimes(int first, int last, int periods) {
        static ShockTimes of(Calendar.Step period) {
            return switch (period) {
                case DAY -> new ShockTimes(30, 119, 730);
                case WEEK -> new ShockTimes(4, 16, 104);
                case MONTH -> new ShockTimes(1, 3, 24);
                case QUARTER -> new ShockTimes(1, 1, 8);
                case YEAR -> new ShockTimes(1, 1, 5);
            };
        }
    }
}
