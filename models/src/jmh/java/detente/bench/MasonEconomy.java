package detente.bench;

import detente.models.production.Network;
import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;

/** The object version on MASON's schedule, one steppable for each firm and phase, as its tutorials have it. */
final class MasonEconomy {
    final ObjectEconomy objects;
    private final SimState state = new SimState(1);
    private int period;

    MasonEconomy(Network network) {
        this.objects = new ObjectEconomy(network);
        objects.producers.forEach(firm -> each(0, () -> ObjectEconomy.setCapacity(firm, period)));
        objects.industries.forEach(industry -> each(1, () -> objects.addUp(industry)));
        objects.industries.forEach(industry -> industry.members.forEach(
                firm -> each(2, () -> ObjectEconomy.produce(firm, ObjectEconomy.limit(industry)))));
        objects.producers.forEach(firm -> each(3, () -> ObjectEconomy.ship(firm)));
        objects.industries.forEach(industry -> each(4, () -> {
            objects.addUp(industry);
            ObjectEconomy.use(industry);
        }));
        objects.baskets.forEach(basket -> each(5, () -> objects.fillBasket(basket)));
        objects.producers.forEach(firm -> each(6, () -> objects.receiveAndOrder(firm)));
        objects.industries.forEach(industry -> each(6, () -> objects.receiveAndOrder(industry)));
        objects.baskets.forEach(basket -> each(7, () -> objects.passOn(basket)));
        objects.industries.forEach(industry -> each(8, () -> ObjectEconomy.collectIndustry(industry)));
    }

    void week() {
        state.schedule.step(state);
        period++;
    }

    private void each(int phase, Runnable action) {
        Steppable step = ignored -> action.run();
        state.schedule.scheduleRepeating(Schedule.EPOCH, phase, step);
    }
}
