package detente.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Cells that are scored together: of one target and horizon, or of all months after those of the origins. */
record CellGroups(List<Group> groups) {

    /** Cells with at least one run, in order of origin and month. */
    record Group(String target, OptionalInt horizon, List<ForecastCell> cells) {
        /** Those in which a rival has a forecast. */
        List<ForecastCell> with(Rival rival) {
            return cells.stream().filter(c -> c.rivals().containsKey(rival)).toList();
        }
    }

    /** By target; for each target by horizon, all together last. */
    static CellGroups of(List<ForecastCell> cells) {
        Map<String, List<ForecastCell>> byTarget = new LinkedHashMap<>();
        cells.stream()
                .filter(ForecastCell::isScored)
                .forEach(c -> byTarget.computeIfAbsent(c.target(), t -> new ArrayList<>())
                        .add(c));
        List<Group> groups = new ArrayList<>();
        byTarget.forEach((target, all) -> {
            Map<Integer, List<ForecastCell>> byHorizon = new TreeMap<>();
            all.forEach(c -> byHorizon
                    .computeIfAbsent(c.horizon(), h -> new ArrayList<>())
                    .add(c));
            byHorizon.forEach((h, some) -> groups.add(new Group(target, OptionalInt.of(h), some)));
            List<ForecastCell> later = all.stream().filter(c -> c.horizon() > 0).toList();
            if (!later.isEmpty()) {
                groups.add(new Group(target, OptionalInt.empty(), later));
            }
        });
        return new CellGroups(groups);
    }
}
