package detente.experiment;

import detente.results.Rounding;
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
        Mean sample = Mean.of(payoffs(row, column));
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
        Mean sample = Mean.of(scores);
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

    /**
     * What one strategy earns against another.
     *
     * @param mean payoff a period of the row against the column, over the repetitions; NaN if none was completed
     * @param standardError of the mean; NaN with fewer than two repetitions
     * @param wins matches in which the row earned strictly more; none is counted against itself
     * @param matches that were completed
     */
    public record Encounter(
            String row, String column, double mean, double standardError, OptionalInt wins, int matches) {}

    /**
     * Place of a strategy in a tournament.
     *
     * @param rank from 1; equal scores have equal ranks
     * @param score payoff a period, as mean over the other strategies; NaN if no repetition was completed against all of them
     * @param standardError of the score over the repetitions; NaN with fewer than two
     * @param wins matches against others in which it earned strictly more
     * @param matches against others that were completed
     */
    public record Standing(int rank, String strategy, double score, double standardError, int wins, int matches) {}

    /**
     * Two strategies that have met, once with each seed.
     *
     * @param repetitions in the order of the seeds; the two values of each are what the first and the second player earned a period
     */
    public record Match(Pairing pairing, List<Replication> repetitions) {

        public Match {
            repetitions = List.copyOf(repetitions);
        }

        /** What a player earned a period in a repetition; NaN if that failed. */
        double payoff(int repetition, boolean ofFirst) {
            Replication replication = repetitions.get(repetition);
            return replication.isDone()
                    ? replication.values().get(ofFirst ? 0 : 1).orElse(Double.NaN)
                    : Double.NaN;
        }
    }

    /**
     * Two strategies that meet, by the words that parameters take for them.
     *
     * @param first strategy of the first player
     * @param second strategy of the second player, possibly the same
     */
    public record Pairing(String first, String second) {

        /**
         * Everybody against everybody, and against itself.
         *
         * @param bothRoles whether two strategies meet a second time with roles exchanged
         */
        public static List<Pairing> roundRobin(List<String> strategies, boolean bothRoles) {
            List<Pairing> pairings = new ArrayList<>();
            for (int i = 0; i < strategies.size(); i++) {
                for (int j = i; j < strategies.size(); j++) {
                    pairings.add(new Pairing(strategies.get(i), strategies.get(j)));
                    if (bothRoles && j > i) {
                        pairings.add(new Pairing(strategies.get(j), strategies.get(i)));
                    }
                }
            }
            return List.copyOf(pairings);
        }
    }

    /**
     * Mean of repeated values and its standard error, to 12 digits: values that are equal but for the order of a sum are equal.
     *
     * @param mean NaN without values
     * @param standardError NaN with fewer than two values
     */
    private record Mean(double mean, double standardError) {

        /** Of all values but those that are NaN. */
        static Mean of(double[] values) {
            double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
            int n = known.length;
            if (n == 0) {
                return new Mean(Double.NaN, Double.NaN);
            }
            double mean = Arrays.stream(known).sum() / n;
            double squares =
                    Arrays.stream(known).map(v -> (v - mean) * (v - mean)).sum();
            return new Mean(
                    Rounding.toTwelveDigits(mean),
                    n < 2 ? Double.NaN : Rounding.toTwelveDigits(Math.sqrt(squares / (n - 1) / n)));
        }
    }
}
