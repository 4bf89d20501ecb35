package detente.imports.layout;

/** What stands before the decimals of numbers. */
public enum DecimalMark {
    /** A point. */
    POINT,
    /** A comma. */
    COMMA
}
