package detente.imports.layout;

import detente.input.Folders;
import detente.input.Position;
import detente.input.Problems;
import detente.input.RegularFile;
import detente.results.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out in which layout files are, and reads them. */
public final class LayoutReader {
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(19|20)[0-9]{2}(?![0-9])");
    private static final Pattern COUNTRY = Pattern.compile("([A-Z]{3}|[A-Z]{2}[0-9])_[A-Z0-9_]+");

    private final TableRequest request;
    private final Problems problems;

    private LayoutReader(TableRequest request, Problems problems) {
        this.request = request;
        this.problems = problems;
    }

    /**
     * What was read.
     *
     * @param files name and SHA-256 of each file
     * @param units of rows, as the files write them; none if they do not
     * @param years that the files or their names tell
     * @param titles by name of a sector, its name in words where the files have both
     * @param empty how many empty cells are read as 0
     */
    public record Found(
            Layout layout,
            SourceTable table,
            Map<String, String> files,
            Set<String> units,
            Set<String> years,
            Map<String, String> titles,
            long empty) {}

    private record Files(Layout layout, Parsed parsed, List<Path> files) {}

    /** What the files hold; empty, and at least one problem more, if they cannot be read. */
    public static Optional<Found> read(TableRequest request, Problems problems) {
        return new LayoutReader(request, problems)
                .files()
                .flatMap(files -> Assembly.of(files.parsed().matrices(), problems)
                        .map(table -> new Found(
                                files.layout(),
                                table,
                                hashes(files.files(), problems),
                                files.parsed().units(),
                                years(files),
                                files.parsed().titles(),
                                files.parsed().empty())));
    }

    private static Set<String> years(Files files) {
        return files.parsed().years().isEmpty()
                ? year(files.files())
                        .map(year -> Set.of(Integer.toString(year)))
                        .orElse(Set.of())
                : files.parsed().years();
    }

    private Optional<Files> files() {
        int before = problems.list().size();
        List<Path> files = new ArrayList<>();
        request.files().forEach(file -> files.addAll(expanded(file)));
        Map<FileRole, Head> parts = new EnumMap<>(FileRole.class);
        List<Head> others = new ArrayList<>();
        for (Path file : files) {
            Optional<FileRole> role = files.size() == 1
                    ? Optional.empty()
                    : FileRole.of(file.getFileName().toString());
            Head.of(file, request.decimal(), problems).ifPresent(head -> {
                if (role.isEmpty()) {
                    others.add(head);
                } else if (parts.putIfAbsent(role.get(), head) != null) {
                    problems.add(
                            new Position(head.file(), 0),
                            "it and " + parts.get(role.get()).file() + " would both be the file of " + words(role.get())
                                    + ".");
                }
            });
        }
        if (problems.list().size() > before) {
            return Optional.empty();
        }
        Optional<Files> found = parts.isEmpty() ? single(others, files) : several(parts, others, files);
        return problems.list().size() > before ? Optional.empty() : found;
    }

    private static String words(FileRole role) {
        return switch (role) {
            case FLOWS -> "flows (Z or T)";
            case COEFFICIENTS -> "coefficients (A)";
            case DEMAND -> "final demand (Y or FD)";
            case ADDED -> "value added (VA)";
            case OUTPUT -> "output (x)";
            case UNIT -> "units (unit)";
            case LABELS -> "labels (labels_T)";
            case DEMAND_LABELS -> "labels of final demand (labels_FD)";
            case ADDED_LABELS -> "labels of value added (labels_VA)";
        };
    }

    /** A file, or the files of a table in a folder. */
    private List<Path> expanded(Path path) {
        if (!Folders.isFolder(path)) {
            return List.of(path);
        }
        List<String> all = List.of(".txt", ".csv", ".CSV", ".tsv", ".tab").stream()
                .flatMap(ending -> Folders.names(path, ending).stream().map(name -> name + ending))
                .toList();
        List<String> parts =
                all.stream().filter(name -> FileRole.of(name).isPresent()).toList();
        if (parts.isEmpty() && all.size() == 1) {
            return List.of(path.resolve(all.get(0)));
        }
        if (parts.isEmpty()) {
            String what = all.isEmpty()
                    ? "the folder has no file .txt, .csv or .tsv."
                    : "none of the " + all.size() + " files of the folder is called like a part of a table"
                            + " (Z and Y, or T, FD and labels_T): name the file that is meant.";
            problems.add(new Position(Folders.shown(path), 0), what);
        }
        return parts.stream().map(path::resolve).toList();
    }

    private Optional<Files> several(Map<FileRole, Head> parts, List<Head> others, List<Path> files) {
        for (Head other : others) {
            problems.add(
                    new Position(other.file(), 0),
                    "its name does not tell what it holds: files of one table are called Z and Y, or T, FD, labels_T and labels_FD.");
        }
        boolean eora = request.layout().map(l -> l == Layout.EORA).orElse(parts.containsKey(FileRole.LABELS));
        FileRole core = parts.containsKey(FileRole.COEFFICIENTS) && !parts.containsKey(FileRole.FLOWS)
                ? FileRole.COEFFICIENTS
                : FileRole.FLOWS;
        List<FileRole> needed = eora
                ? List.of(FileRole.FLOWS, FileRole.DEMAND, FileRole.LABELS, FileRole.DEMAND_LABELS)
                : List.of(core, FileRole.DEMAND);
        needed.stream()
                .filter(role -> !parts.containsKey(role))
                .forEach(role -> problems.add(
                        new Position(Folders.shown(request.files().get(0)), 0),
                        "the file of " + words(role) + " is missing."));
        if (!others.isEmpty() || !parts.keySet().containsAll(needed)) {
            return Optional.empty();
        }
        Layout layout = request.layout().orElse(eora ? Layout.EORA : named(files));
        Parsed parsed = eora ? new EoraLayout(parts, problems).read() : new GridLayouts(problems).parts(parts);
        return Optional.of(new Files(layout, parsed, files));
    }

    /** EXIOBASE is saved by pymrio; only its names differ. */
    private static Layout named(List<Path> files) {
        boolean exiobase = files.stream()
                .anyMatch(
                        file -> file.toAbsolutePath().toString().matches("(?i).*(exiobase|IOT_[0-9]{4}_(pxp|ixi)).*"));
        return exiobase ? Layout.EXIOBASE : Layout.PYMRIO;
    }

    private Optional<Files> single(List<Head> heads, List<Path> files) {
        if (heads.size() != 1) {
            if (problems.isEmpty()) {
                problems.add(
                        new Position(Folders.shown(request.files().get(0)), 0),
                        "several files make one table if they are called Z and Y, or T, FD, labels_T and labels_FD.");
            }
            return Optional.empty();
        }
        Head head = heads.get(0);
        Layout layout = request.layout().orElseGet(() -> recognised(head));
        GridLayouts sheets = new GridLayouts(problems);
        Parsed parsed = switch (layout) {
            case ICIO -> sheets.icio(head);
            case FIGARO -> new FigaroLayout(head, request.year(), problems).read();
            case WIOD -> new WiodLayout(head, problems).read();
            case SQUARE -> sheets.whole(head);
            case PYMRIO, EXIOBASE, EORA -> {
                problems.add(
                        new Position(head.file(), 0),
                        layout.words() + " has several files: name them all, or their folder.");
                yield new Parsed();
            }
        };
        return Optional.of(new Files(layout, parsed, files));
    }

    private static Layout recognised(Head head) {
        if (FigaroLayout.fits(head)) {
            return Layout.FIGARO;
        }
        if (WiodLayout.fits(head)) {
            return Layout.WIOD;
        }
        List<String> labels = head.rows().get(0);
        long countries = labels.stream()
                .filter(label -> COUNTRY.matcher(label).matches())
                .count();
        boolean rows = COUNTRY.matcher(head.cell(1, 0)).matches();
        return rows && countries * 2 > labels.size() ? Layout.ICIO : Layout.SQUARE;
    }

    /** The year that the names of files tell; empty if they tell none, or several. */
    private static Optional<Integer> year(List<Path> files) {
        List<Integer> years = new ArrayList<>();
        for (Path file : files) {
            Path parent = file.toAbsolutePath().getParent();
            Matcher matcher = YEAR.matcher(file.getFileName().toString());
            Matcher above = YEAR.matcher(parent == null ? "" : String.valueOf(parent.getFileName()));
            Integer last = null;
            while (matcher.find()) {
                last = Integer.valueOf(matcher.group());
            }
            if (last == null && above.find()) {
                last = Integer.valueOf(above.group());
            }
            if (last != null && !years.contains(last)) {
                years.add(last);
            }
        }
        return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
    }

    /** By name, what tells the bytes of a file from others. */
    private static Map<String, String> hashes(List<Path> files, Problems problems) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Path file : files) {
            try (InputStream in = RegularFile.stream(file)) {
                hashes.put(file.getFileName().toString(), Sha256.hex(in));
            } catch (IOException e) {
                Head.refuse(Folders.shown(file), e, problems);
            }
        }
        return hashes;
    }
}
