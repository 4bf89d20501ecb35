package detente.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the valid name that was probably meant. */
public final class Nearest {
    private static final int MOST_LISTED = 24;
    private static final int FEW = 5;
    private static final int LONGEST = 100;

    private Nearest() {}

    /**
     * The candidate closest to a name, counting inserted, dropped, changed and swapped letters; empty if none is close.
     * A name without its group ({@code cover} for {@code firms.cover}) and the beginning of a name are close too.
     */
    public static Optional<String> to(String name, Collection<String> candidates) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        String typed = plain(name);
        Optional<String> best = Optional.empty();
        int least = typed.length() <= 2 ? 1 : Math.max(1, typed.length() / 3) + 1;
        for (String candidate : candidates) {
            if (Math.abs(typed.length() - candidate.length()) >= least) {
                continue;
            }
            int distance = distance(typed, plain(candidate));
            if (distance < least) {
                least = distance;
                best = Optional.of(candidate);
            }
        }
        if (best.isPresent() || typed.isEmpty()) {
            return best;
        }
        return candidates.stream()
                .filter(c -> plain(c).endsWith("." + typed) || (typed.length() > 2 && plain(c).startsWith(typed)))
                .findFirst();
    }

    /** The candidates as the end of a sentence, the nearest of them if there are many. */
    public static String list(String name, Collection<String> candidates) {
        if (candidates.isEmpty()) {
            return "; none is known";
        }
        boolean all = candidates.size() <= MOST_LISTED;
        String typed = plain(name.substring(0, Math.min(name.length(), LONGEST)));
        Comparator<String> nearest = Comparator.comparingInt(c -> distance(typed, plain(c)));
        String shown = (all
                        ? candidates.stream()
                        : candidates.stream().sorted(nearest).limit(FEW))
                .collect(Collectors.joining(", "));
        return all ? "; known: " + shown : "; of " + candidates.size() + " known the nearest: " + shown;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Optimal string alignment distance. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cell(d, i, j, a.charAt(i - 1) == b.charAt(j - 1));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cell(int[][] d, int i, int j, boolean same) {
        return Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
    }
}
