package detente.models.rareearths;

import detente.files.Inputs;
import detente.input.Position;
import detente.input.Problems;
import detente.models.production.InputOutputTable;
import detente.models.rareearths.households.LoopGain;
import detente.models.rareearths.licences.LicenceParameters;
import detente.models.rareearths.licences.TechnologyParameters;
import detente.models.rareearths.world.BaseTable;
import detente.models.rareearths.world.ProductionParameters;
import detente.parameters.Keyed;
import detente.results.Numbers;
import java.util.List;
import java.util.Locale;

/** Values that are each within bounds but make no sense together; all are reported before period 0. */
final class Refusals {
    /** The key that stands for all goods or regions without a value of their own. */
    private static final String DEFAULT = "default";

    private final Inputs<RareEarthsParameters> inputs;
    private final Problems problems = new Problems();

    private Refusals(Inputs<RareEarthsParameters> inputs) {
        this.inputs = inputs;
    }

    /** @throws detente.input.InvalidInput with everything that does not fit together */
    static void check(Inputs<RareEarthsParameters> inputs, InputOutputTable table) {
        Refusals refusals = new Refusals(inputs);
        refusals.checkStocks(table);
        refusals.checkJustInTime();
        refusals.checkTransit(table);
        refusals.checkOpenAndShut();
        refusals.checkInspections();
        refusals.checkLoopGain(table);
        refusals.problems.throwIfAny();
    }

    /** Goods without a value of their own are checked once, as the default. */
    private void checkStocks(InputOutputTable table) {
        ProductionParameters production = inputs.parameters().production();
        List<Keyed> rules = List.of(production.cover(), production.restoration(), production.sensitivity());
        table.goods().stream()
                .map(good -> rules.stream().anyMatch(rule -> rule.own().containsKey(good)) ? good : DEFAULT)
                .distinct()
                .forEach(this::checkStocks);
    }

    /**
     * Output can collapse without a shock if stocks are restored more slowly than they last, and stocks turn negative if
     * production misses them only when they no longer last for a week.
     */
    private void checkStocks(String good) {
        ProductionParameters production = inputs.parameters().production();
        double cover = production.cover().of(good);
        double restoration = production.restoration().of(good);
        double sensitivity = production.sensitivity().of(good);
        if (restoration >= cover) {
            problems.add(
                    place(
                            "production.restoration",
                            production.restoration().own().containsKey(good),
                            good),
                    "'production.restoration' of %s is %s weeks but must be below its cover of %s weeks."
                            .formatted(good, Numbers.exact(restoration), Numbers.exact(cover)));
        }
        if (sensitivity * cover < 1) {
            problems.add(
                    place("production.cover", production.cover().own().containsKey(good), good),
                    "'production.cover' of %s is %s weeks: times its 'production.sensitivity' of %s it must reach 1."
                            .formatted(good, Numbers.exact(cover), Numbers.exact(sensitivity)));
        }
    }

    private void checkJustInTime() {
        double cover = inputs.parameters().firms().magnetCover();
        double sensitivity = inputs.parameters().production().sensitivity().of(BaseTable.MAGNET);
        if (sensitivity * cover < 1) {
            problems.add(
                    inputs.at("firms.magnet-cover"),
                    "'firms.magnet-cover' is %s weeks: times 'production.sensitivity' of magnet, %s, it must reach 1."
                            .formatted(Numbers.exact(cover), Numbers.exact(sensitivity)));
        }
    }

    private void checkTransit(InputOutputTable table) {
        Keyed transit = inputs.parameters().trade().transit();
        table.regions().stream()
                .map(region -> region.toLowerCase(Locale.ROOT))
                .map(region -> transit.own().containsKey(region) ? region : DEFAULT)
                .distinct()
                .forEach(this::checkTransit);
    }

    private void checkTransit(String region) {
        double weeks = inputs.parameters().trade().transit().of(region);
        if (weeks != Math.rint(weeks)) {
            problems.add(
                    place(
                            "trade.transit",
                            inputs.parameters().trade().transit().own().containsKey(region),
                            region),
                    "'trade.transit' to %s must be whole weeks, was %s.".formatted(region, Numbers.exact(weeks)));
        }
    }

    private void checkOpenAndShut() {
        LicenceParameters licences = inputs.parameters().licences();
        TechnologyParameters technology = inputs.parameters().technology();
        checkOrder("licences.approval-rate", licences.approvalRateShut(), licences.approvalRateOpen());
        checkOrder("licences.approved-share", licences.approvedShareShut(), licences.approvedShareOpen());
        checkOrder("technology.approval-rate", technology.approvalRateShut(), technology.approvalRateOpen());
        checkOrder("technology.approved-share", technology.approvedShareShut(), technology.approvedShareOpen());
    }

    private void checkOrder(String name, double shut, double open) {
        if (shut > open) {
            problems.add(inputs.at(name + "-shut"), "'%s-shut' must not be above '%s-open'.".formatted(name, name));
        }
    }

    private void checkInspections() {
        LicenceParameters licences = inputs.parameters().licences();
        if (licences.inspectionShortest() > licences.inspectionLongest()) {
            problems.add(
                    inputs.at("licences.inspection-shortest"),
                    "'licences.inspection-shortest' must not be above 'licences.inspection-longest'.");
        }
    }

    /** Fear and unemployment may not feed each other without end. */
    private void checkLoopGain(InputOutputTable table) {
        RareEarthsParameters parameters = inputs.parameters();
        new LoopGain(parameters.households(), parameters.property(), table)
                .problems()
                .forEach(problem -> problems.add(inputs.at("households.confidence-response"), problem));
    }

    private Position place(String name, boolean own, String key) {
        return inputs.at(own ? name + "." + key : name);
    }
}
