package detente.models.ario;

import detente.input.Nearest;
import detente.input.Problems;
import detente.models.production.InputOutputTable;
import detente.parameters.DataTable;
import detente.parameters.Row;
import detente.results.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads {@code shocks.csv} in one of its two forms; every mistake is listed. */
final class ShockFile {
    private static final List<String> SPANS = List.of("industry", "loss", "first", "last");
    private static final List<String> EVENTS =
            List.of("industry", "loss", "occurrence", "duration", "recovery", "shape", "kind");

    /** Periods are whole up to here as doubles too, and no run is as long. */
    private static final double FAR = 0x1.0p53;
    /** Losses that add up to all of an industry's capital may exceed 1 by this, from rounding. */
    private static final double ROUNDING = 1e-9;

    private final DataTable file;
    private final InputOutputTable table;
    private final Problems problems;

    private ShockFile(DataTable file, InputOutputTable table, Problems problems) {
        this.file = file;
        this.table = table;
        this.problems = problems;
    }

    /** The shocks, those of wrong rows left out. */
    static List<Shock> read(DataTable file, InputOutputTable table, Problems problems) {
        return new ShockFile(file, table, problems).read();
    }

    private List<Shock> read() {
        boolean events = file.header().contains("occurrence");
        List<Shock> shocks = new ArrayList<>();
        if (file.requires(events ? EVENTS : SPANS, problems)) {
            file.rows().forEach(row -> {
                int before = problems.list().size();
                Shock shock = events ? event(row) : span(row);
                if (problems.list().size() == before) {
                    shocks.add(shock);
                }
            });
        }
        shocks.stream().filter(Shock::capital).forEach(shock -> checkCapital(shock, shocks));
        return shocks;
    }

    /** Capital events add up, and what they destroy together is most when one of them begins. */
    private void checkCapital(Shock beginning, List<Shock> shocks) {
        double destroyed = shocks.stream()
                .filter(s -> s.capital() && s.industry() == beginning.industry())
                .mapToDouble(s -> s.lost(beginning.first()))
                .sum();
        if (destroyed > 1 + ROUNDING) {
            problems.add(
                    beginning.at(),
                    "with this event %s of the capital of '%s' is destroyed in period %d: at most all of it (1) can be."
                            .formatted(Numbers.text(destroyed), table.label(beginning.industry()), beginning.first()));
        }
    }

    private Shock span(Row row) {
        long first = period(row, "first");
        long last = period(row, "last");
        if (last < first) {
            problems.add(row.at(), "the shock ends in period " + last + ", before it begins in " + first + ".");
        }
        return Shock.between(row.at(), industry(row), loss(row), first, last);
    }

    private Shock event(Row row) {
        String kind = row.text("kind");
        if (!kind.equals("arbitrary") && !kind.equals("capital")) {
            problems.add(row.at(), "kind must be arbitrary or capital, was '" + kind + "'.");
        }
        double recovery = row.number("recovery", problems);
        if (recovery < 0) {
            problems.add(row.at(), "'recovery' must not be negative, was " + row.text("recovery") + ".");
        }
        Recovery shape = shape(row);
        if (recovery >= 0 && recovery < shape.shortest()) {
            problems.add(row.at(), "a concave recovery takes more than 2 periods, was " + row.text("recovery") + ".");
        }
        Shock.Timing timing = new Shock.Timing(period(row, "occurrence"), period(row, "duration"), recovery);
        return Shock.event(row.at(), industry(row), loss(row), timing, shape, kind.equals("capital"));
    }

    private Recovery shape(Row row) {
        String shape = row.text("shape");
        for (Recovery recovery : Recovery.values()) {
            if (recovery.name().toLowerCase(Locale.ROOT).equals(shape)) {
                return recovery;
            }
        }
        problems.add(row.at(), "shape must be linear, convexe or concave, was '" + shape + "'.");
        return Recovery.LINEAR;
    }

    private int industry(Row row) {
        String label = row.text("industry");
        int industry = table.indexOf(label);
        if (industry < 0) {
            problems.add(row.at(), "unknown industry '" + label + "'.", Nearest.to(label, table.labels()));
        }
        return industry;
    }

    private double loss(Row row) {
        double loss = row.number("loss", problems);
        if (loss < 0 || loss > 1) {
            problems.add(row.at(), "'loss' must be in [0, 1], was " + row.text("loss") + ".");
        }
        return loss;
    }

    private long period(Row row, String column) {
        double value = row.number(column, problems);
        if (value < 0 || value > Math.floor(value)) {
            problems.add(row.at(), "'" + column + "' must be a period (0, 1, 2, ...), was " + row.text(column) + ".");
        }
        return (long) Math.min(value, FAR);
    }
}
