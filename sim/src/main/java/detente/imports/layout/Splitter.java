package detente.imports.layout;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How labels that hold a region and a name in one are taken apart.
 *
 * @param separator what stands between; empty if labels have no region
 * @param regions those that labels of industries begin with
 */
record Splitter(String separator, Set<String> regions) {
    /** Marks that stand in labels for no other reason. */
    private static final List<String> CLEAR = List.of("/", "|", "::", ":");
    /** Marks that names of sectors may have too. */
    private static final List<String> UNCLEAR = List.of("_", " - ", ".", "-", " ");

    /** The way that fits all labels of industries: an unclear mark must give every region the same sectors. */
    static Splitter of(Collection<String> labels) {
        for (String separator : CLEAR) {
            if (labels.stream().allMatch(label -> label.indexOf(separator) > 0)) {
                return with(separator, labels);
            }
        }
        for (String separator : UNCLEAR) {
            if (labels.size() > 1 && labels.stream().allMatch(label -> label.indexOf(separator) > 0)) {
                Splitter splitter = with(separator, labels);
                long names = labels.stream()
                        .map(label -> splitter.key(label).name())
                        .distinct()
                        .count();
                if (splitter.regions.size() > 1 && splitter.regions.size() * names == labels.size()) {
                    return splitter;
                }
            }
        }
        return new Splitter("", Set.of());
    }

    /** The way of a layout that always has this separator. */
    static Splitter with(String separator, Collection<String> labels) {
        Set<String> regions = new LinkedHashSet<>();
        labels.forEach(label -> {
            int at = label.indexOf(separator);
            if (at > 0) {
                regions.add(label.substring(0, at).strip());
            }
        });
        return new Splitter(separator, regions);
    }

    /** The key that a label means. Labels of final demand may have the region last; others have none. */
    Account key(String label) {
        int at = separator.isEmpty() ? -1 : label.indexOf(separator);
        if (at <= 0) {
            return new Account("", label);
        }
        String first = label.substring(0, at).strip();
        String second = label.substring(at + separator.length()).strip();
        if (regions.contains(first)) {
            return new Account(first, second);
        }
        return regions.contains(second) ? new Account(second, first) : new Account("", label);
    }
}
