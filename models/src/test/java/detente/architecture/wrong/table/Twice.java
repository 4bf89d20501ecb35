package detente.architecture.wrong.table;

/** A class of a name that is there twice. */
final class Twice {
    private Twice() {}
}
