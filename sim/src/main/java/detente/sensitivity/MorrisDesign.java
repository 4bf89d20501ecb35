package detente.sensitivity;

import detente.random.Draws;
import detente.random.Purpose;
import java.util.Arrays;

/**
 * Trajectories on the grid, one after the other, each of one point more than there are parameters.
 *
 * @param points unit coordinates
 * @param moved of each trajectory, which parameter each step moves
 */
record MorrisDesign(double[][] points, int[][] moved) {

    static MorrisDesign of(int d, MorrisOptions options) {
        Purpose start = Draws.keyed(options.seed()).purpose("start of a Morris trajectory");
        Purpose order = Draws.keyed(options.seed()).purpose("order of a Morris trajectory");
        double[][] points = new double[options.trajectories() * (d + 1)][];
        int[][] moved = new int[options.trajectories()][];
        for (int r = 0; r < options.trajectories(); r++) {
            int[] level = new int[d];
            for (int i = 0; i < d; i++) {
                level[i] = (int) (start.uniform(i, r) * options.levels());
            }
            moved[r] = shuffled(d, order, r);
            points[r * (d + 1)] = units(level, options.levels());
            for (int step = 0; step < d; step++) {
                level[moved[r][step]] = opposite(level[moved[r][step]], options.levels());
                points[r * (d + 1) + step + 1] = units(level, options.levels());
            }
        }
        return new MorrisDesign(points, moved);
    }

    /** Effects by parameter, then by trajectory. */
    double[][] effects(double[] outputs) {
        int d = moved[0].length;
        double[][] effects = new double[d][moved.length];
        for (int r = 0; r < moved.length; r++) {
            for (int step = 0; step < d; step++) {
                int at = r * (d + 1) + step;
                int i = moved[r][step];
                effects[i][r] = (outputs[at + 1] - outputs[at]) / (points[at + 1][i] - points[at][i]);
            }
        }
        return effects;
    }

    /** Half the grid away, in the one direction in which that is still on the grid. */
    static int opposite(int level, int levels) {
        return level < levels / 2 ? level + levels / 2 : level - levels / 2;
    }

    static double[] units(int[] level, int levels) {
        return Arrays.stream(level).mapToDouble(l -> l / (levels - 1.0)).toArray();
    }

    private static int[] shuffled(int d, Purpose purpose, int trajectory) {
        int[] order = new int[d];
        Arrays.setAll(order, i -> i);
        for (int i = d - 1; i > 0; i--) {
            int j = (int) (purpose.uniform(i, trajectory) * (i + 1));
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }
}
