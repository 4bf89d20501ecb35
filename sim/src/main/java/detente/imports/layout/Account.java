package detente.imports.layout;

/**
 * What a row or a column of a table is about.
 *
 * @param region empty if the table has none
 * @param name of a sector, a part of final demand, a part of value added or a total
 */
public record Account(String region, String name) {
    /** As messages show it. */
    public String shown() {
        return region.isEmpty() ? name : region + "/" + name;
    }
}
