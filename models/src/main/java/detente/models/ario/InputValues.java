package detente.models.ario;

import detente.files.Inputs;
import detente.input.Position;
import detente.input.Problems;
import detente.models.production.InputOutputTable;
import detente.models.production.InputRules;
import detente.models.production.Network;
import detente.parameters.Tables;
import detente.results.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What each input means to who uses it: what the tables {@code criticality} and {@code cover} say, else the parameters. */
final class InputValues {
    /** BoARIO raises a cover of one period or less to two. */
    private static final double LEAST_COVER = 2;

    private static final PairTable.Range COVERS = new PairTable.Range(0.1, Double.POSITIVE_INFINITY);
    private static final PairTable.Range SHARES = new PairTable.Range(0, 1);

    private final ArioParameters.Ario values;
    private final InputOutputTable table;
    private final PairTable covers;
    private final PairTable criticalities;

    /** @param problems told what is wrong in the two tables */
    InputValues(ArioParameters.Ario values, InputOutputTable table, Tables tables, Problems problems) {
        this.values = values;
        this.table = table;
        this.covers = covers(tables, table, problems);
        this.criticalities = criticalities(tables, table, problems);
    }

    /** Lists what is wrong in the two tables. */
    static void check(Tables tables, InputOutputTable table, Problems problems) {
        covers(tables, table, problems);
        criticalities(tables, table, problems);
    }

    private static PairTable covers(Tables tables, InputOutputTable table, Problems problems) {
        return PairTable.read(tables.find("cover"), table, COVERS, problems);
    }

    private static PairTable criticalities(Tables tables, InputOutputTable table, Problems problems) {
        return PairTable.read(tables.find("criticality"), table, SHARES, problems);
    }

    /**
     * Lists stocks that production misses while they last.
     *
     * @return goods of which a gap to the wanted stock is closed no faster than the stock is used
     */
    List<String> slowGoods(Inputs<ArioParameters> inputs, Problems problems) {
        List<String> slow = new ArrayList<>();
        for (int good = 0; good < table.goods().size(); good++) {
            String name = table.goods().get(good);
            boolean isSlow = false;
            boolean isShort = false;
            for (int user = 0; user < table.industries(); user++) {
                if (binds(good, user)) {
                    isSlow |= values.restoration().of(name) >= cover(good, user);
                    isShort |= covers.of(good, user).isEmpty() && isShort(good, user);
                    checkOwn(good, user, problems);
                }
            }
            if (isShort) {
                boolean own = values.cover().own().containsKey(name);
                Position at = inputs.at(own ? "ario.cover." + name : "ario.cover");
                problems.add(at, "'ario.cover' of %s is %s: %s".formatted(name, usual(name), mustReach(name)));
            }
            if (isSlow) {
                slow.add(name);
            }
        }
        return slow;
    }

    /** Without sensitivity or criticality, production never waits for an input. */
    private boolean binds(int good, int user) {
        return values.psi().of(table.goods().get(good)) > 0 && criticality(good, user) > 0;
    }

    private boolean isShort(int good, int user) {
        return values.psi().of(table.goods().get(good)) * cover(good, user) < 1;
    }

    private void checkOwn(int good, int user, Problems problems) {
        if (covers.of(good, user).isPresent() && isShort(good, user)) {
            String name = table.goods().get(good);
            problems.add(
                    covers.at(good),
                    "the cover of %s for '%s' is %s: %s"
                            .formatted(name, table.label(user), Numbers.text(cover(good, user)), mustReach(name)));
        }
    }

    private String usual(String good) {
        return Numbers.text(raised(values.cover().of(good)));
    }

    private String mustReach(String good) {
        return "times 'ario.psi' of " + Numbers.text(values.psi().of(good)) + " it must reach 1.";
    }

    /** What the production core needs, by input. */
    InputRules rules(Network network) {
        InputRules rules = InputRules.uniform(network.inputs(), 0, 0, 0);
        for (int s = 0; s < network.inputs(); s++) {
            int good = network.good[s];
            int user = network.industryOf(network.holder[s]);
            String name = table.goods().get(good);
            rules.cover()[s] = cover(good, user);
            rules.restoration()[s] = values.restoration().of(name);
            rules.sensitivity()[s] = values.psi().of(name);
            rules.criticality()[s] = criticality(good, user);
        }
        return rules;
    }

    private double cover(int good, int user) {
        OptionalDouble own = covers.of(good, user);
        return raised(
                own.isPresent()
                        ? own.getAsDouble()
                        : values.cover().of(table.goods().get(good)));
    }

    private double criticality(int good, int user) {
        OptionalDouble own = criticalities.of(good, user);
        return own.isPresent()
                ? own.getAsDouble()
                : values.criticality().of(table.goods().get(good));
    }

    private double raised(double cover) {
        return values.boarioCompatible() && cover <= 1 ? LEAST_COVER : cover;
    }
}
