package detente.architecture.wrong.results;

/** A class of a name that is there twice. */
final class Twice {
    private Twice() {}
}
