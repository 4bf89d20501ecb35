package detente.imports.layout;

/** How a publisher lays a table out. */
public enum Layout {
    /** Files Z and Y with a row of regions and a row of sectors, as pymrio saves a system. */
    PYMRIO("", "a table in the layout of pymrio"),
    /** EXIOBASE 3: the same. */
    EXIOBASE("M€", "EXIOBASE 3"),
    /** One file with labels such as AUS_01T03. */
    ICIO("M$", "OECD ICIO"),
    /** A row a flow. */
    FIGARO("M€", "FIGARO, a row a flow"),
    /** Codes, names, countries and numbers of columns around the numbers. */
    WIOD("M$", "WIOD"),
    /** Numbers and labels in files of their own. */
    EORA("k$", "Eora26"),
    /** One file with labels above and on the left. */
    SQUARE("", "a square table");

    private final String money;
    private final String words;

    Layout(String money, String words) {
        this.money = money;
        this.words = words;
    }

    /** The unit that the publisher states for all its tables; empty if there is none. */
    public String money() {
        return money;
    }

    /** As reports call it. */
    public String words() {
        return words;
    }
}
