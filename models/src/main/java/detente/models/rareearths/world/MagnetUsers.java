package detente.models.rareearths.world;

import detente.models.production.InputOutputTable;
import detente.models.production.Population;
import detente.random.Draws;
import detente.random.Purpose;

/**
 * Which firms of an industry use magnets, how intensively, and how many of their plants run just in time. Keyed by firm. At
 * least one firm of every industry uses magnets, so that the industry's purchases have a buyer.
 *
 * <p>A plant is as large as the industry's smallest firm; a larger firm has several, each of which runs just in time or does
 * not, and they lend each other magnets. In 2025 single plants stopped and no large firm did as a whole.
 */
public final class MagnetUsers {
    private final double[] intensity;
    private final double[] justInTime;

    public MagnetUsers(InputOutputTable table, Population population, FirmParameters parameters, Draws draws) {
        Purpose use = draws.purpose("magnet use");
        Purpose spread = draws.purpose("magnet intensity");
        Purpose stock = draws.purpose("just in time");
        intensity = new double[population.key().length];
        justInTime = new double[intensity.length];
        for (int j = 0; j < table.industries(); j++) {
            int keenest = population.firstFirm()[j];
            double users = parameters.magnetUserShare().of(table.goods().get(table.good(j)));
            for (int i = population.firstFirm()[j]; i < population.firstFirm()[j + 1]; i++) {
                long key = population.key()[i];
                if (use.uniform(key, 0) < use.uniform(population.key()[keenest], 0)) {
                    keenest = i;
                }
                boolean uses = use.happens(users, key, 0);
                double log = parameters.magnetIntensitySpread() * spread.gaussian(key, 0, 0);
                intensity[i] = uses ? StrictMath.exp(log) : 0;
                int plants = plants(population, j, i);
                int few = 0;
                for (int plant = 0; plant < plants; plant++) {
                    few += stock.uniform(key, 0, plant) < parameters.justInTimeShare() ? 1 : 0;
                }
                justInTime[i] = (double) few / plants;
            }
            if (intensity[keenest] == 0) {
                intensity[keenest] = 1;
            }
        }
    }

    /** Magnets per unit of a firm's output, relative to the others of its industry; 0 if it uses none. */
    public double intensity(int firm) {
        return intensity[firm];
    }

    private static int plants(Population population, int industry, int firm) {
        double smallest = population.size()[population.firstFirm()[industry + 1] - 1];
        return (int) Math.round(population.size()[firm] / smallest);
    }

    /** Share of a firm's plants that hold few magnets, if it uses any. */
    public double justInTime(int firm) {
        return justInTime[firm];
    }
}
