package detente.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Inputs that cannot be used, with every problem found. The message lists them by file, in order of line. */
public final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1L;
    /** Of each file; JSON has all. */
    private static final int MOST_SHOWN = 1000;

    private final transient List<Problem> problems;

    public InvalidInput(List<Problem> problems) {
        this(byFile(problems));
    }

    private InvalidInput(Map<String, List<Problem>> byFile) {
        super(byFile.entrySet().stream()
                .map(e -> block(e.getKey(), e.getValue()))
                .collect(Collectors.joining("\n")));
        this.problems = byFile.values().stream().flatMap(List::stream).toList();
    }

    /** All problems, by file in the order in which files were read, then by line; those without line come first. */
    public List<Problem> problems() {
        return problems;
    }

    private static Map<String, List<Problem>> byFile(List<Problem> problems) {
        Map<String, List<Problem>> files = new LinkedHashMap<>();
        problems.stream()
                .distinct()
                .forEach(p ->
                        files.computeIfAbsent(p.file(), f -> new ArrayList<>()).add(p));
        files.values().forEach(list -> list.sort(Comparator.comparingInt(Problem::line)));
        return files;
    }

    private static String block(String file, List<Problem> problems) {
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return count + " in " + file
                + problems.stream().limit(MOST_SHOWN).map(InvalidInput::lines).collect(Collectors.joining())
                + (problems.size() > MOST_SHOWN ? "\n  and " + (problems.size() - MOST_SHOWN) + " more." : "");
    }

    private static String lines(Problem problem) {
        String line = problem.line() == 0 ? "" : "line " + problem.line() + ": ";
        String maybe =
                problem.maybe().map(m -> "\n          Maybe '" + m + "'?").orElse("");
        return "\n  " + line + problem.message() + maybe;
    }
}
