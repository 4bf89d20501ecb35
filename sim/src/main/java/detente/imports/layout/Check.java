package detente.imports.layout;

/**
 * A sum that the files state, beside the one that their cells make.
 *
 * @param what is summed
 * @param label of the industry
 * @param told as the files state it
 * @param found as the cells make it
 */
public record Check(String what, String label, double told, double found) {
    /** Whether the two differ by more than a share of the larger one, and by more than an amount. */
    public boolean differs(double tolerance, double amount) {
        double difference = Math.abs(told - found);
        return difference > tolerance * Math.max(Math.abs(told), Math.abs(found)) && difference > amount;
    }
}
