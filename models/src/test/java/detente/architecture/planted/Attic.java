package detente.architecture.planted;

/** Uses others, and nobody uses it. */
class Attic {
    Door below() {
        return new Door();
    }
}
