package detente.models.rareearths.licences;

import detente.models.production.InputOutputTable;
import detente.models.rareearths.world.BaseTable;

/**
 * Detour of goods for the partner state's users through third countries: a share of what is blocked is sold to traders in
 * the rest of the world instead, as far as exports go there, and shipped on. Customs record it as an export to them.
 */
public final class Rerouting {
    private final ControlledLinks cases;
    private final int partner;
    private final int third;
    private final double share;
    private final int delay;
    private final double[] ordered;
    private final double[] admitted;
    private double openness;

    public Rerouting(
            ReroutingParameters parameters, LicensingAuthority.Jurisdiction jurisdiction, InputOutputTable table) {
        this.cases = jurisdiction.cases();
        this.partner = jurisdiction.partner();
        this.third = table.regions().indexOf(BaseTable.REST_OF_WORLD);
        this.share = parameters.on() ? parameters.share() : 0;
        this.delay = parameters.on() ? parameters.delay() : 0;
        this.ordered = new double[cases.count()];
        this.admitted = new double[cases.count()];
        this.openness = 1;
    }

    /** Weeks that the detour adds to the voyage. */
    int delay() {
        return delay;
    }

    /** Region through which goods are sent on. */
    int third() {
        return third;
    }

    /** Quantity sent on the detour, of a blocked quantity [M$/week]. */
    double detour(int c, double blocked) {
        return share > 0 && cases.destination[c] == partner ? share * openness * blocked : 0;
    }

    /** Remembers what was ordered and let through directly, for the openness of the detour next week. */
    void note(int c, double order, double direct) {
        ordered[c] = order;
        admitted[c] = direct;
    }

    /** Ends the week: traders get what exports to them leave open. */
    void close() {
        if (share == 0) {
            return;
        }
        double asked = 0;
        double let = 0;
        for (int c = 0; c < ordered.length; c++) {
            if (cases.destination[c] == third) {
                asked += ordered[c];
                let += Math.min(ordered[c], admitted[c]);
            }
        }
        openness = asked > 0 ? let / asked : 0;
    }
}
