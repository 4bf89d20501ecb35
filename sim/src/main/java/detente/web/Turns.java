package detente.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/** The latest move of each client: its work replaces that of earlier moves, in the engine too. */
final class Turns {
    private static final int MOST_CLIENTS = 1000;

    private final Map<String, Moves> clients = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Moves> eldest) {
            return size() > MOST_CLIENTS;
        }
    };

    private static final class Moves {
        private long latest = Long.MIN_VALUE;
        private final List<Future<?>> work = new ArrayList<>();
    }

    /**
     * A client's move; an empty name is nobody's, and nothing replaces its work.
     *
     * @param number of the move, greater than those before
     */
    record Turn(String client, long number) {}

    /** Ends the work of the client's earlier moves. @throws Refused if there has been a later one */
    synchronized void begin(Turn turn) {
        if (turn.client().isEmpty()) {
            return;
        }
        Moves moves = clients.computeIfAbsent(turn.client(), c -> new Moves());
        if (turn.number() < moves.latest) {
            throw superseded();
        }
        if (turn.number() > moves.latest) {
            moves.latest = turn.number();
            moves.work.forEach(w -> w.cancel(true));
            moves.work.clear();
        }
    }

    /** Work of a move, that ends when a later one begins. @throws Refused if one has begun */
    synchronized void add(Turn turn, Future<?> work) {
        if (turn.client().isEmpty()) {
            return;
        }
        Moves moves = clients.computeIfAbsent(turn.client(), c -> new Moves());
        if (turn.number() < moves.latest) {
            work.cancel(true);
            throw superseded();
        }
        moves.work.removeIf(Future::isDone);
        moves.work.add(work);
    }

    static Refused superseded() {
        return Refused.because(409, "superseded");
    }
}
