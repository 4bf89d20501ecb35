package detente.sensitivity;

import detente.experiment.ParameterSpace;
import detente.random.Draws;
import detente.random.Purpose;
import java.util.Arrays;

/**
 * Trajectories on the grid, one after the other, each of one point more than there are groups.
 *
 * @param points unit coordinates
 * @param moved of each trajectory, which group each step moves
 */
record MorrisDesign(Groups groups, double[][] points, int[][] moved) {

    static MorrisDesign of(ParameterSpace space, MorrisOptions options) {
        Groups groups = Groups.of(space.names(), options.groups());
        int d = space.dimension();
        int k = groups.count();
        Purpose start = Draws.keyed(options.seed()).purpose("start of a Morris trajectory");
        Purpose order = Draws.keyed(options.seed()).purpose("order of a Morris trajectory");
        double[][] points = new double[options.trajectories() * (k + 1)][];
        int[][] moved = new int[options.trajectories()][];
        for (int r = 0; r < options.trajectories(); r++) {
            int[] level = new int[d];
            for (int i = 0; i < d; i++) {
                level[i] = (int) (start.uniform(i, r) * options.levels());
            }
            moved[r] = shuffled(k, order, r);
            points[r * (k + 1)] = units(level, options.levels());
            for (int step = 0; step < k; step++) {
                for (int i : groups.columns().get(moved[r][step])) {
                    level[i] = opposite(level[i], options.levels());
                }
                points[r * (k + 1) + step + 1] = units(level, options.levels());
            }
        }
        return new MorrisDesign(groups, points, moved);
    }

    /** Effects by group, then by trajectory; of a group of several parameters, which move up and down at once, without sign. */
    double[][] effects(double[] outputs) {
        int k = groups.count();
        double[][] effects = new double[k][moved.length];
        for (int r = 0; r < moved.length; r++) {
            for (int step = 0; step < k; step++) {
                int at = r * (k + 1) + step;
                int g = moved[r][step];
                int i = groups.columns().get(g).get(0);
                double effect = (outputs[at + 1] - outputs[at]) / (points[at + 1][i] - points[at][i]);
                effects[g][r] = groups.isSingle(g) ? effect : Math.abs(effect);
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

    private static int[] shuffled(int k, Purpose purpose, int trajectory) {
        int[] order = new int[k];
        Arrays.setAll(order, i -> i);
        for (int i = k - 1; i > 0; i--) {
            int j = (int) (purpose.uniform(i, trajectory) * (i + 1));
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }
}
