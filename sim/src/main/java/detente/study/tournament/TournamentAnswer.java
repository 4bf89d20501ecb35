package detente.study.tournament;

import detente.experiment.Tournament;
import detente.study.InWords;
import detente.table.ShortNumbers;
import java.util.ArrayList;
import java.util.List;

/** Who earned most, in a few sentences. */
final class TournamentAnswer {
    /** Standard errors from a mean to the ends of its 95% interval. */
    private static final double NORMAL = 1.959963984540054;

    private TournamentAnswer() {}

    static List<String> sentences(Played played) {
        List<Tournament.Standing> ranking = played.tournament().ranking().stream()
                .filter(s -> !Double.isNaN(s.score()))
                .toList();
        if (ranking.size() < 2) {
            return List.of("No two strategies have a score: runs that they need failed.");
        }
        Tournament.Standing first = ranking.get(0);
        Tournament.Standing second = ranking.get(1);
        Tournament.Standing last = ranking.get(ranking.size() - 1);
        List<String> sentences = new ArrayList<>();
        sentences.add(first.strategy() + " earns most: " + score(first, played) + " on average over its matches, "
                + ShortNumbers.within(first.score() - second.score(), 2 * NORMAL * first.standardError())
                + " more than "
                + second.strategy()
                + (apart(first, second)
                        ? "."
                        : ", which is within two standard errors of both: their order may be chance."));
        if (ranking.size() > 2) {
            sentences.add(last.strategy() + " earns least of " + ranking.size() + " strategies: " + score(last, played)
                    + ".");
        }
        Tournament.Standing wins = ranking.get(0);
        for (Tournament.Standing standing : ranking) {
            wins = standing.wins() > wins.wins() ? standing : wins;
        }
        sentences.add(wins.strategy() + " earns more than its partner most often, in " + wins.wins() + " of "
                + InWords.count(wins.matches(), "match", "matches") + "."
                + (wins.equals(first) ? "" : " Winning most matches and earning most are not the same."));
        return sentences;
    }

    private static boolean apart(Tournament.Standing a, Tournament.Standing b) {
        double both = Math.sqrt(a.standardError() * a.standardError() + b.standardError() * b.standardError());
        return Double.isNaN(both) || a.score() - b.score() > 2 * both;
    }

    private static String score(Tournament.Standing standing, Played played) {
        double half = NORMAL * standing.standardError();
        String value = ShortNumbers.within(standing.score(), 2 * half) + " " + played.unit();
        return Double.isNaN(half)
                ? value
                : value + " (95%: " + InWords.range(standing.score() - half, standing.score() + half) + ")";
    }
}
