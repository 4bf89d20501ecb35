package detente.imports;

/**
 * A cell that was changed.
 *
 * @param rule the choice by which it was changed
 * @param from who sells
 * @param to who buys
 * @param before its value in the files, after regions and sectors were joined
 * @param after its value in the model folder
 */
record Change(String rule, String from, String to, double before, double after) {}
