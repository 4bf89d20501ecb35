package detente.experiment;

import detente.engine.Run;
import java.util.LinkedHashMap;
import java.util.Map;

/** The runs of a plan but for their seeds; the last few are remembered, since neighbouring runs differ in the seed alone. */
final class Cells {
    private static final int REMEMBERED = 64;

    private final Plan plan;
    private final RunSource source;
    private final Map<Integer, Run<?>> last = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Run<?>> eldest) {
            return size() > REMEMBERED;
        }
    };

    Cells(Plan plan, RunSource source) {
        this.plan = plan;
        this.source = source;
    }

    /** The run of that number. @throws detente.parameters.InvalidInput if its values do not fit together */
    Run<?> run(int number) {
        Plan.Place place = plan.place(number);
        int cell = plan.cell(number);
        synchronized (last) {
            Run<?> known = last.get(cell);
            if (known != null) {
                return known.withSeed(place.seed());
            }
        }
        Run<?> loaded = source.load(plan.scenarios().get(place.scenario()), plan.overrides(place.point()));
        synchronized (last) {
            last.put(cell, loaded);
        }
        return loaded.withSeed(place.seed());
    }
}
