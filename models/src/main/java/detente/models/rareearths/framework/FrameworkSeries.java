package detente.models.rareearths.framework;

import detente.engine.Observer;

/** What a run records of talks and agreement. */
public final class FrameworkSeries {
    private final Framework framework;

    public FrameworkSeries(Framework framework) {
        this.framework = framework;
    }

    public void observe(Observer observer) {
        observer.level(
                "talks.open",
                "1",
                "1 while talks are open",
                () -> flag(framework.talks().open()));
        observer.level(
                "framework.public",
                "1",
                "1 while a framework is announced, but not yet by both sides",
                () -> flag(framework.status() == Status.ANNOUNCED));
        observer.level(
                "framework.in-force",
                "1",
                "1 while both texts of a framework are out and it is neither suspended nor over",
                () -> flag(framework.status().inForce()));
        observer.level(
                "framework.implementing",
                "1",
                "1 while controls are taken off under a framework",
                () -> flag(framework.status().beingImplemented()));
        observer.level(
                "framework.suspended",
                "1",
                "1 while a framework is suspended",
                () -> flag(framework.status() == Status.SUSPENDED));
        observer.level("framework.announced", "1", "Agreements announced so far", () -> framework.announced());
        breaks(observer, "framework.breaks.chn", "China", Party.CHINA);
        breaks(observer, "framework.breaks.usa", "the United States", Party.UNITED_STATES);
        observer.level(
                "framework.repair",
                "week",
                "Time from the last lapse that was mended to the next implementation; 0 if none was",
                () -> framework.repair());
        observer.level(
                "deliveries.reported.usa",
                "1",
                "Deliveries of controlled goods to the United States as last known, four weeks, relative to base",
                framework::deliveriesKnown);
        observer.level(
                "relief.chn",
                "1",
                "Relief from the stringency of China's licences under the framework, 0 to 1",
                framework::stringencyRelief);
        observer.level(
                "rollback.usa",
                "1",
                "Share of the US technology control before the framework that is off",
                framework::rolledBack);
        target(observer, "delivery-target.chn", "China", Party.CHINA);
        target(observer, "delivery-target.usa", "the United States", Party.UNITED_STATES);
    }

    private void target(Observer observer, String name, String reader, Party party) {
        observer.level(
                name,
                "1",
                "Deliveries promised as " + reader + " reads it, relative to base",
                () -> framework.readings().target(party));
    }

    private void breaks(Observer observer, String name, String side, Party party) {
        observer.level(name, "1", "Agreements that " + side + " broke so far", () -> framework.breaks(party));
    }

    private static double flag(boolean yes) {
        return yes ? 1 : 0;
    }
}
