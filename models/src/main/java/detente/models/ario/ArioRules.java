package detente.models.ario;

import detente.files.Inputs;
import detente.input.Position;
import detente.input.Problems;
import detente.models.production.InputOutputTable;
import detente.models.production.InputRules;
import detente.models.production.Network;
import detente.models.production.ProductionRules;
import detente.results.Numbers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rules of a run.
 *
 * @param money unit of money of the table
 * @param warnings what is allowed but may surprise
 */
record ArioRules(ArioParameters.Ario values, String money, List<String> warnings) {
    private static final String USUAL_MONEY = "M$";

    /** BoARIO raises a cover of one period or less to two. */
    private static final double LEAST_COVER = 2;
    /** Capital in BoARIO, in years of value added. */
    private static final double CAPITAL = 4;
    /** BoARIO rounds destroyed capital to seven decimals of the table's money, a million. */
    private static final double DAMAGE_PARTS = 1e7;
    /** A warning names so many goods. */
    private static final int MOST_NAMED = 5;

    /**
     * The rules that the parameters make.
     *
     * @throws detente.input.InvalidInput if values do not fit together
     */
    static ArioRules of(Inputs<ArioParameters> inputs, InputOutputTable table, List<Shock> shocks) {
        ArioParameters.Ario values = inputs.parameters().ario();
        Problems problems = new Problems();
        List<String> slow = new ArrayList<>();
        for (String good : table.goods()) {
            double cover = cover(values, good);
            double psi = values.psi().of(good);
            if (psi * cover < 1) {
                boolean own = values.cover().own().containsKey(good);
                Position at = inputs.at(own ? "ario.cover." + good : "ario.cover");
                problems.add(
                        at,
                        "'ario.cover' of %s is %s: times 'ario.psi' of %s it must reach 1."
                                .formatted(good, Numbers.text(cover), Numbers.text(psi)));
            }
            if (values.restoration().of(good) >= cover) {
                slow.add(good);
            }
        }
        if (values.alphaMax() < values.alphaBase()) {
            problems.add(inputs.at("ario.alpha-max"), "'ario.alpha-max' must not be below 'ario.alpha-base'.");
        }
        List<String> warnings = new ArrayList<>();
        if (!slow.isEmpty()) {
            warnings.add(slow(slow));
        }
        for (Shock shock : shocks) {
            if (shock.first() >= inputs.periods()) {
                // The file without its folders: warnings are part of results, which do not depend on where they are
                // made.
                warnings.add("%s, line %d: the shock begins in period %d, after the run's last, %d: it has no effect"
                        .formatted(
                                Path.of(shock.at().file()).getFileName(),
                                shock.at().line(),
                                shock.first(),
                                inputs.periods() - 1));
            }
            if (values.boarioCompatible() && shock.capital() && capital(table, shock.industry()) <= 0) {
                problems.add(
                        shock.at(),
                        "'%s' has no value added, so BoARIO gives it no capital that could be destroyed."
                                .formatted(table.label(shock.industry())));
            }
        }
        problems.throwIfAny();
        return new ArioRules(values, inputs.model().money().orElse(USUAL_MONEY), warnings);
    }

    private static String slow(List<String> goods) {
        List<String> first = goods.subList(0, Math.min(MOST_NAMED, goods.size()));
        String more = goods.size() > MOST_NAMED ? " and " + (goods.size() - MOST_NAMED) + " more" : "";
        return "restoration time is not below cover, so that output may collapse by itself: " + String.join(", ", first)
                + more;
    }

    /** By industry, the parts of its capital to which remaining damage is rounded; 0 for none. */
    double[] damageParts(InputOutputTable table) {
        double[] parts = new double[table.industries()];
        if (values.boarioCompatible()) {
            Arrays.setAll(parts, j -> DAMAGE_PARTS * Math.max(0, capital(table, j)));
        }
        return parts;
    }

    private static double capital(InputOutputTable table, int industry) {
        double valueAdded = table.output(industry);
        for (int from = 0; from < table.industries(); from++) {
            valueAdded -= table.flow(from, industry);
        }
        return CAPITAL * valueAdded;
    }

    ProductionRules production() {
        return ProductionRules.ario(
                values.alphaBase(),
                values.alphaMax(),
                values.alphaTime(),
                values.orderType() == ArioParameters.OrderType.ALT);
    }

    InputRules inputs(Network network) {
        InputRules rules = InputRules.uniform(network.inputs(), 0, 0, 0);
        for (int s = 0; s < network.inputs(); s++) {
            String good = network.table.goods().get(network.good[s]);
            rules.cover()[s] = cover(values, good);
            rules.restoration()[s] = values.restoration().of(good);
            rules.sensitivity()[s] = values.psi().of(good);
        }
        return rules;
    }

    private static double cover(ArioParameters.Ario values, String good) {
        double cover = values.cover().of(good);
        return values.boarioCompatible() && cover <= 1 ? LEAST_COVER : cover;
    }
}
