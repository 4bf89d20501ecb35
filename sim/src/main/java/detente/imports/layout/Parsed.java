package detente.imports.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the files of a table hold, before it is put together. */
final class Parsed {
    private final List<Matrix> matrices = new ArrayList<>();
    private final Set<String> units = new TreeSet<>();
    private final Set<String> years = new TreeSet<>();
    private final Map<String, String> titles = new TreeMap<>();
    private long empty;

    void add(Matrix matrix) {
        matrices.add(matrix);
    }

    /** Empty cells that are read as 0. */
    void addEmpty(long cells) {
        empty += cells;
    }

    void addUnit(String unit) {
        if (!unit.isBlank()) {
            units.add(unit.strip());
        }
    }

    void addYear(String year) {
        if (!year.isBlank()) {
            years.add(year.strip());
        }
    }

    /** A sector's name in words. */
    void addTitle(String sector, String title) {
        if (!title.isBlank()) {
            titles.putIfAbsent(sector, title.strip());
        }
    }

    List<Matrix> matrices() {
        return matrices;
    }

    Set<String> units() {
        return units;
    }

    Set<String> years() {
        return years;
    }

    Map<String, String> titles() {
        return titles;
    }

    long empty() {
        return empty;
    }
}
