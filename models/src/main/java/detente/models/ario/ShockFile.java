package detente.models.ario;

import detente.input.Problems;
import detente.models.production.InputOutputTable;
import detente.parameters.DataTable;
import detente.parameters.Row;
import detente.results.Numbers;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code shocks.csv} in one of its three forms; every mistake is listed. */
final class ShockFile {
    private static final List<String> SPANS = List.of("industry", "loss", "first", "last");
    private static final List<String> EVENTS =
            List.of("industry", "loss", "occurrence", "duration", "recovery", "shape", "kind");
    private static final List<String> DAMAGES =
            List.of("industry", "damage", "occurrence", "duration", "recovery", "shape");

    /** Losses that add up to all of an industry's capital may exceed 1 by this, from rounding. */
    private static final double ROUNDING = 1e-9;

    private final DataTable file;
    private final InputOutputTable table;
    private final double[] capital;
    private final Problems problems;

    private ShockFile(DataTable file, InputOutputTable table, double[] capital, Problems problems) {
        this.file = file;
        this.table = table;
        this.capital = capital;
        this.problems = problems;
    }

    /**
     * The shocks, those of wrong rows left out.
     *
     * @param capital by industry, in the table's money; infinite where it is not known yet
     */
    static Shocks read(DataTable file, InputOutputTable table, double[] capital, Problems problems) {
        return new ShockFile(file, table, capital, problems).read();
    }

    private Shocks read() {
        List<Shock> losses = new ArrayList<>();
        List<Rebuild> rebuilds = new ArrayList<>();
        if (file.header().containsAll(List.of("loss", "damage"))) {
            problems.add(file.at(0), "'loss' and 'damage' say the same in two ways: leave one column out.");
        } else if (file.requires(form(), problems)) {
            ShockRow reader = new ShockRow(table, capital, problems);
            file.rows().forEach(row -> {
                int before = problems.list().size();
                Disaster disaster = read(reader, row);
                if (problems.list().size() == before) {
                    if (disaster instanceof Rebuild rebuild) {
                        rebuilds.add(rebuild);
                    } else if (disaster instanceof Shock loss) {
                        losses.add(loss);
                    }
                }
            });
        }
        Shocks shocks = new Shocks(losses, rebuilds);
        losses.stream().filter(Shock::capital).forEach(s -> checkCapital(s, s.industry(), shocks));
        rebuilds.stream()
                .filter(r -> r.owner().isIndustry())
                .forEach(r -> checkCapital(r, r.owner().industry(), shocks));
        return shocks;
    }

    private List<String> form() {
        if (file.header().contains("damage")) {
            return DAMAGES;
        }
        return file.header().contains("occurrence") ? EVENTS : SPANS;
    }

    private static Disaster read(ShockRow reader, Row row) {
        return row.table().header().contains("occurrence") ? reader.event(row) : reader.span(row);
    }

    /** Capital events add up, and what they destroy together is most when one of them begins. */
    private void checkCapital(Disaster beginning, int industry, Shocks shocks) {
        long period = beginning.first();
        double destroyed = shocks.losses().stream()
                .filter(s -> s.capital() && s.industry() == industry)
                .mapToDouble(s -> s.lost(period))
                .sum();
        destroyed += shocks.rebuilds().stream()
                .filter(r -> r.owner().industry() == industry)
                .mapToDouble(r -> r.damage() / capital[industry] * r.leastLeft(period))
                .sum();
        if (destroyed > 1 + ROUNDING) {
            problems.add(
                    beginning.at(),
                    "with this event %s of the capital of '%s' is destroyed in period %d: at most all of it (1) can be."
                            .formatted(Numbers.text(destroyed), table.label(industry), period));
        }
    }
}
