package detente.experiment;

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
