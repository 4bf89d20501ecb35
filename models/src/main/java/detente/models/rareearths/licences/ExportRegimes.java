package detente.models.rareearths.licences;

import detente.models.rareearths.policy.Actor;
import detente.models.rareearths.policy.PolicyInstrument;
import java.util.List;

/** All controls of exports in a run, one for each instrument that controls some, in the order of the instruments. */
public final class ExportRegimes {
    private final List<ExportRegime> all;

    public ExportRegimes(List<ExportRegime> all) {
        this.all = List.copyOf(all);
    }

    /** All, in order. */
    public List<ExportRegime> all() {
        return all;
    }

    /** Those of one state. */
    public List<ExportRegime> of(Actor state) {
        return all.stream().filter(each -> each.control.state() == state).toList();
    }

    /** The one under an instrument. @throws IllegalArgumentException if that controls no exports */
    public ExportRegime of(PolicyInstrument instrument) {
        return all.stream()
                .filter(each -> each.control.instrument() == instrument)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(instrument.key + " controls no exports"));
    }

    /** A step of the week; nothing is captured, so that nothing is allocated. */
    private interface Step {
        void take(ExportRegime regime, int period);
    }

    private void each(Step step, int period) {
        for (int r = 0; r < all.size(); r++) {
            step.take(all.get(r), period);
        }
    }

    /** Sets the instruments of the week. */
    public void set(int period) {
        each(ExportRegime::set, period);
    }

    /** Decides on applications. */
    public void decide(int period) {
        each(ExportRegime::decide, period);
    }

    /** Lets through what may be shipped; what is blocked adds up, for an exporter may be under several controls. */
    public void admit(int period) {
        each((regime, week) -> regime.gate.unblock(), period);
        each(ExportRegime::admit, period);
    }

    /** Books what was shipped, and has customs inspect it. */
    public void settle(int period) {
        each(ExportRegime::settle, period);
    }

    /** Sends goods to sea and lands what arrives; what buyers can count on adds up, as what is blocked does. */
    public void sail(int period) {
        each(ExportRegime::sail, period);
        each((regime, week) -> regime.transit.withdraw(), period);
        each((regime, week) -> regime.transit.promise(), period);
    }

    /** Buyers remember how much was let through. */
    public void remember(int period) {
        each(ExportRegime::remember, period);
    }

    /** Files applications for the orders that stand. */
    public void file(int period) {
        each(ExportRegime::file, period);
    }

    /** Shipped this week on controlled links to users in a region [M$/week]. */
    public double shippedTo(int region) {
        double sum = 0;
        for (int r = 0; r < all.size(); r++) {
            sum += all.get(r).shippedTo(region);
        }
        return sum;
    }
}
