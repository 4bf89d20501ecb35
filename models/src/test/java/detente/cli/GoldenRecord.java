package detente.cli;

import detente.results.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that a command printed and wrote, as texts in which nothing depends on the machine, the time or the source code.
 *
 * <p>Pictures and databases are named, not held: they have tests of their own.
 *
 * @param parts text by heading
 */
record GoldenRecord(List<Part> parts) {
    /** With which the line above every part starts. */
    static final String HEADING = "#### ";

    private static final int LARGE = 60_000;
    private static final int HEAD = 20_000;
    private static final Pattern HELD = Pattern.compile(".*\\.(csv|html|json|jsonl|md|tex|txt|yaml)");
    private static final Pattern ID = Pattern.compile("(?:.*-)?([0-9a-f]{16})(?:\\.\\w+|-\\w+)*");
    private static final List<Other> OTHERS = List.of(
            new Other("(?s)<svg.*?</svg>", "<svg/>"),
            new Other("(?s)<style.*?</style>", "<style/>"),
            new Other("data:image/[\\w+]+;base64,[\\w+/=]+", "data:<image>"),
            new Other("(?<=[-/])[0-9a-f]{16}\\b", "<id>"), // of a folder that is only spoken of
            new Other("\\b[0-9a-f]{64}\\b", "<hash>"),
            new Other("source [0-9a-f]{12}\\b", "source <hash>"),
            new Other("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "<time>"),
            new Other("\"jdk\" : \"[^\"]*\"", "\"jdk\" : \"<jdk>\""),
            new Other("\"wallTimeMillis\" : \\d+", "\"wallTimeMillis\" : <duration>"),
            new Other("\\d+ s left", "<duration> left"));

    /** What is another on another machine, at another time or with other source code, and what is held in its place. */
    private record Other(Pattern pattern, String by) {
        Other(String pattern, String by) {
            this(Pattern.compile(pattern), by);
        }
    }

    /** A text and what it is. */
    record Part(String heading, String text) {}

    GoldenRecord {
        parts = List.copyOf(parts);
    }

    /** Does what a command asks for at a desk of its own. */
    static GoldenRecord of(GoldenCommand command, Path home) throws IOException {
        Desk desk = GoldenCommand.desk(home);
        Set<Path> before = files(home);
        List<Part> parts = new ArrayList<>();
        for (GoldenStep step : command.steps()) {
            step.at(desk).ifPresent(answer -> {
                parts.add(new Part(step + ": exit code", answer.code() + "\n"));
                parts.add(new Part(step + ": stdout", answer.out()));
                parts.add(new Part(step + ": stderr", answer.err()));
            });
        }
        Set<Path> written = files(home);
        written.removeAll(before);
        Set<String> ids = new TreeSet<>();
        written.forEach(file -> file.forEach(name -> ids.addAll(ids(name.toString()))));
        Neutral neutral = new Neutral(home, ids);
        NavigableMap<String, Path> files = new TreeMap<>();
        for (Path file : written) {
            Path twin = files.put(neutral.of(file.toString().replace('\\', '/')), home.resolve(file));
            if (twin != null) {
                throw new IllegalStateException("but for their ids, two files have one name: " + file + ", " + twin);
            }
        }
        List<Part> all = new ArrayList<>();
        parts.forEach(p -> all.add(new Part(p.heading(), neutral.of(p.text()))));
        all.add(new Part("files", files.keySet().stream().map(n -> n + "\n").collect(Collectors.joining())));
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (HELD.matcher(file.getKey()).matches() && !Files.isSymbolicLink(file.getValue())) {
                all.add(new Part(file.getKey(), neutral.of(Files.readString(file.getValue()))));
            }
        }
        return new GoldenRecord(all);
    }

    /** The record; of a large text its head and a hash of the rest. */
    String text() {
        return parts.stream()
                .map(p -> written(new Part(p.heading(), cut(p.text()))))
                .collect(Collectors.joining());
    }

    /** The record with every text in full. */
    String whole() {
        return parts.stream().map(GoldenRecord::written).collect(Collectors.joining());
    }

    private static String written(Part part) {
        boolean open = !part.text().isEmpty() && !part.text().endsWith("\n");
        return HEADING + part.heading() + "\n" + part.text() + (open ? "\n(no line feed at the end)\n" : "");
    }

    private static String cut(String text) {
        if (text.length() <= LARGE) {
            return text;
        }
        String rest = text.substring(HEAD);
        return text.substring(0, HEAD) + "\n(and " + rest.length() + " characters with the hash " + Sha256.hex(rest)
                + ")\n";
    }

    /** Regular files and links below a folder, by their path in it. */
    private static Set<Path> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(f -> !Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS))
                    .map(folder::relativize)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<String> ids(String name) {
        Matcher id = ID.matcher(name);
        return id.matches() ? List.of(id.group(1)) : List.of();
    }

    /** Takes from texts what is another elsewhere. */
    private record Neutral(Path home, Set<String> ids) {
        String of(String text) {
            Path here = Path.of("").toAbsolutePath();
            // A command names the program by its path from the current folder, if the two have a folder in common.
            String neutral = text.replace(here.relativize(home).toString(), "<home>")
                    .replace(home.toString(), "<home>")
                    .replace("\"" + here + "\"", "\"<current folder>\"");
            for (String id : ids) {
                neutral = neutral.replace(id, "<id>");
            }
            for (Other other : OTHERS) {
                neutral = other.pattern().matcher(neutral).replaceAll(other.by());
            }
            return neutral;
        }
    }
}
