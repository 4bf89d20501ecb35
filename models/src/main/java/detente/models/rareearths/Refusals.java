package detente.models.rareearths;

import detente.models.production.InputOutputTable;
import detente.parameters.Inputs;
import detente.parameters.Keyed;
import detente.parameters.Position;
import detente.parameters.Problems;
import detente.results.Numbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Values that are each within bounds but make no sense together; all are reported before period 0. */
final class Refusals {
    private static final int MOST_NAMES = 3;

    private final Inputs<RareEarthsParameters> inputs;
    private final Problems problems = new Problems();

    private Refusals(Inputs<RareEarthsParameters> inputs) {
        this.inputs = inputs;
    }

    /** @throws detente.parameters.InvalidInput with everything that does not fit together */
    static void check(Inputs<RareEarthsParameters> inputs, InputOutputTable table) {
        Refusals refusals = new Refusals(inputs);
        refusals.checkStocks(table.goods());
        refusals.checkJustInTime();
        table.regions().forEach(region -> refusals.checkTransit(region.toLowerCase(Locale.ROOT)));
        refusals.checkOpenAndShut();
        refusals.problems.throwIfAny();
    }

    /**
     * Output can collapse without a shock if stocks are restored more slowly than they last, and stocks turn negative if
     * production misses them only when they no longer last for a week. Goods with the same values share a message.
     */
    private void checkStocks(List<String> goods) {
        ProductionParameters production = inputs.parameters().production();
        Map<Stock, List<String>> alike = goods.stream()
                .collect(Collectors.groupingBy(
                        good -> new Stock(
                                production.cover().of(good),
                                production.restoration().of(good),
                                production.sensitivity().of(good)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        alike.forEach((stock, names) -> {
            if (stock.restoration >= stock.cover) {
                problems.add(
                        place("production.restoration", production.restoration(), names.get(0)),
                        "'production.restoration' of %s is %s weeks but must be below the cover of %s weeks."
                                .formatted(some(names), text(stock.restoration), text(stock.cover)));
            }
            if (stock.sensitivity * stock.cover < 1) {
                problems.add(
                        place("production.cover", production.cover(), names.get(0)),
                        "'production.cover' of %s is %s weeks: times 'production.sensitivity' of %s it must reach 1."
                                .formatted(some(names), text(stock.cover), text(stock.sensitivity)));
            }
        });
    }

    private record Stock(double cover, double restoration, double sensitivity) {}

    private static String some(List<String> names) {
        return names.size() <= MOST_NAMES
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMES)) + " and " + (names.size() - MOST_NAMES) + " more";
    }

    private void checkJustInTime() {
        double cover = inputs.parameters().firms().magnetCover();
        double sensitivity = inputs.parameters().production().sensitivity().of(BaseTable.MAGNET);
        if (sensitivity * cover < 1) {
            problems.add(
                    inputs.at("firms.magnet-cover"),
                    "'firms.magnet-cover' is %s weeks: times 'production.sensitivity' of magnet, %s, it must reach 1."
                            .formatted(text(cover), text(sensitivity)));
        }
    }

    private void checkTransit(String region) {
        double weeks = inputs.parameters().trade().transit().of(region);
        if (weeks != Math.rint(weeks)) {
            problems.add(
                    place("trade.transit", inputs.parameters().trade().transit(), region),
                    "'trade.transit' to %s must be whole weeks, was %s.".formatted(region, text(weeks)));
        }
    }

    private void checkOpenAndShut() {
        LicenceParameters licences = inputs.parameters().licences();
        if (licences.approvalRateShut() > licences.approvalRateOpen()) {
            problems.add(
                    inputs.at("licences.approval-rate-shut"),
                    "'licences.approval-rate-shut' must not be above 'licences.approval-rate-open'.");
        }
        if (licences.approvedShareShut() > licences.approvedShareOpen()) {
            problems.add(
                    inputs.at("licences.approved-share-shut"),
                    "'licences.approved-share-shut' must not be above 'licences.approved-share-open'.");
        }
    }

    private Position place(String name, Keyed value, String key) {
        return inputs.at(value.own().containsKey(key) ? name + "." + key : name);
    }

    private static String text(double value) {
        return Numbers.text(value);
    }
}
