package detente.models.ario;

import detente.files.Inputs;
import detente.input.Problems;
import detente.models.production.InputOutputTable;
import detente.models.production.ProductionRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rules of a run.
 *
 * @param inputs what each input means to who uses it
 * @param capital by industry, in the table's money
 * @param money unit of money of the table
 * @param warnings what is allowed but may surprise
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ArioRules(
        ArioParameters.Ario values, InputValues inputs, double[] capital, String money, List<String> warnings) {
    private static final String USUAL_MONEY = "M$";

    /** BoARIO rounds destroyed capital to seven decimals of the table's money, a million. */
    private static final double DAMAGE_PARTS = 1e7;
    /** A warning names so many goods. */
    private static final int MOST_NAMED = 5;

    /**
     * The rules that the parameters make.
     *
     * @throws detente.input.InvalidInput if values do not fit together
     */
    static ArioRules of(Inputs<ArioParameters> inputs, InputOutputTable table, Shocks shocks, double[] capital) {
        ArioParameters.Ario values = inputs.parameters().ario();
        Problems problems = new Problems();
        InputValues ofInputs = new InputValues(values, table, inputs.tables(), problems);
        List<String> slow = ofInputs.slowGoods(inputs, problems);
        if (values.alphaMax() < values.alphaBase()) {
            problems.add(inputs.at("ario.alpha-max"), "'ario.alpha-max' must not be below 'ario.alpha-base'.");
        }
        List<String> warnings = new ArrayList<>();
        if (!slow.isEmpty()) {
            warnings.add(slow(slow));
        }
        shocks.all()
                .filter(d -> d.first() >= inputs.periods())
                .forEach(d -> warnings.add(tooLate(d, inputs.periods())));
        for (Shock shock : shocks.losses()) {
            if (values.boarioCompatible() && shock.capital() && capital[shock.industry()] <= 0) {
                problems.add(
                        shock.at(),
                        "'%s' has no value added, so BoARIO gives it no capital that could be destroyed."
                                .formatted(table.label(shock.industry())));
            }
        }
        problems.throwIfAny();
        return new ArioRules(values, ofInputs, capital, inputs.model().money().orElse(USUAL_MONEY), warnings);
    }

    private static String slow(List<String> goods) {
        List<String> first = goods.subList(0, Math.min(MOST_NAMED, goods.size()));
        String more = goods.size() > MOST_NAMED ? " and " + (goods.size() - MOST_NAMED) + " more" : "";
        return "restoration time is not below cover, so that output may collapse by itself: " + String.join(", ", first)
                + more;
    }

    /** The file without its folders: warnings are part of results, which do not depend on where they are made. */
    private static String tooLate(Disaster disaster, int periods) {
        return "%s, line %d: the shock begins in period %d, after the run's last, %d: it has no effect"
                .formatted(
                        Path.of(disaster.at().file()).getFileName(),
                        disaster.at().line(),
                        disaster.first(),
                        periods - 1);
    }

    /** By industry, the parts of its capital to which remaining damage is rounded; 0 for none. */
    double[] damageParts() {
        double[] parts = new double[capital.length];
        if (values.boarioCompatible()) {
            Arrays.setAll(parts, j -> DAMAGE_PARTS * capital[j]);
        }
        return parts;
    }

    ProductionRules production() {
        return ProductionRules.ario(
                values.alphaBase(),
                values.alphaMax(),
                values.alphaTime(),
                values.orderType() == ArioParameters.OrderType.ALT);
    }
}
