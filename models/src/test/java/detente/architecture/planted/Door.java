package detente.architecture.planted;

/** A door that leads to one of two rooms. */
class Door {
    Room leads() {
        return new Room();
    }

    static class Room {}
}
