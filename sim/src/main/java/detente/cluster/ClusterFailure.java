package detente.cluster;

/** A cluster could not be reached, or has given up. What its tasks had acknowledged by then is kept. */
public final class ClusterFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClusterFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** With the reason in Spark's words, as far as they are short. */
    static ClusterFailure of(String what, Throwable reason) {
        Throwable deepest = reason;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String words = String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
        return new ClusterFailure(
                what + ": " + words + "\nWhat is there is kept, and the same command goes on from there.", reason);
    }
}
