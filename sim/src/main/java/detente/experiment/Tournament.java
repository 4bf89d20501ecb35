package detente.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * A round robin that has been played: who earns how much against whom, and on the whole. Every match is repeated with the same
 * seeds, so that chance is the same for all. Playing against oneself shows in the matrix but counts in no score.
 *
 * @param strategies in the order in which they were entered
 * @param matches of every pairing, all with the same seeds
 */
public record Tournament(List<String> strategies, List<Match> matches) {

    public Tournament {
        strategies = List.copyOf(strategies);
        matches = List.copyOf(matches);
    }

    /** Every strategy against every other and itself, row by row. */
    public List<Encounter> matrix() {
        List<Encounter> cells = new ArrayList<>();
        for (String row : strategies) {
            strategies.forEach(column -> cells.add(cell(row, column)));
        }
        return List.copyOf(cells);
    }

    /** What the row earns against the column. */
    public Encounter cell(String row, String column) {
        Sample sample = Sample.of(payoffs(row, column));
        int wins = 0;
        int played = 0;
        for (Match match : meetings(row, column)) {
            boolean asFirst = match.pairing().first().equals(row);
            for (int i = 0; i < repetitions(); i++) {
                double own = match.payoff(i, asFirst);
                double other = match.payoff(i, !asFirst);
                played += Double.isNaN(own) ? 0 : 1;
                wins += own > other ? 1 : 0;
            }
        }
        OptionalInt counted = row.equals(column) ? OptionalInt.empty() : OptionalInt.of(wins);
        return new Encounter(row, column, sample.mean(), sample.standardError(), counted, played);
    }

    /** The best first; those without a score last. */
    public List<Standing> ranking() {
        List<Standing> standings = new ArrayList<>();
        strategies.forEach(strategy -> standings.add(standing(strategy)));
        standings.sort(
                Comparator.comparingDouble(s -> Double.isNaN(s.score()) ? Double.POSITIVE_INFINITY : -s.score()));
        List<Standing> ranked = new ArrayList<>();
        for (Standing s : standings) {
            int place = ranked.size();
            boolean tied = place > 0 && Double.compare(ranked.get(place - 1).score(), s.score()) == 0;
            int rank = tied ? ranked.get(place - 1).rank() : place + 1;
            ranked.add(new Standing(rank, s.strategy(), s.score(), s.standardError(), s.wins(), s.matches()));
        }
        return List.copyOf(ranked);
    }

    private Standing standing(String strategy) {
        double[] scores = new double[repetitions()];
        int wins = 0;
        int played = 0;
        for (String other : strategies) {
            if (!other.equals(strategy)) {
                double[] payoffs = payoffs(strategy, other);
                Arrays.setAll(scores, i -> scores[i] + payoffs[i] / (strategies.size() - 1));
                Encounter cell = cell(strategy, other);
                wins += cell.wins().orElse(0);
                played += cell.matches();
            }
        }
        Sample sample = Sample.of(scores);
        return new Standing(0, strategy, sample.mean(), sample.standardError(), wins, played);
    }

    /** What the row earns a period, by repetition: mean over its meetings with the column, over both players with itself. */
    private double[] payoffs(String row, String column) {
        List<Match> meetings = meetings(row, column);
        double[] payoffs = new double[repetitions()];
        for (Match match : meetings) {
            boolean asFirst = match.pairing().first().equals(row);
            for (int i = 0; i < payoffs.length; i++) {
                double payoff = match.payoff(i, asFirst);
                double earned = row.equals(column) ? (payoff + match.payoff(i, false)) / 2 : payoff;
                payoffs[i] += earned / meetings.size();
            }
        }
        return payoffs;
    }

    private List<Match> meetings(String one, String other) {
        return matches.stream()
                .filter(m -> m.pairing().equals(new Pairing(one, other))
                        || m.pairing().equals(new Pairing(other, one)))
                .toList();
    }

    private int repetitions() {
        return matches.get(0).repetitions().size();
    }
}
