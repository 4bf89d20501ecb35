package detente.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Databases that the tasks of a cluster write beside that of the whole: {@code part-<first run>.duckdb}. A task that takes the place
 * of a lost one opens the same part. Where the lost one still holds it, because it only seemed lost, another is made; a run that
 * stands in both is taken over once.
 */
final class PartDatabases {
    private static final String NAME = "part-";
    private static final Pattern PART = Pattern.compile(NAME + "\\d+(-\\d+)?" + Pattern.quote(BatchFolder.ENDING));
    /** For ten seconds: a process that has lost its cluster ends within two or three. */
    static final int PATIENCE = 40;

    private static final long WAIT_MILLIS = 250;

    private final Path folder;
    private final Function<Path, BatchDatabase> opening;
    private final int patience;

    /**
     * The parts in a folder.
     *
     * @param opening opens a database, or makes it
     * @param patience how many quarters of a second a part that is held is waited for
     */
    PartDatabases(Path folder, Function<Path, BatchDatabase> opening, int patience) {
        this.folder = folder;
        this.opening = opening;
        this.patience = patience;
    }

    /** The database of a task, whose first run is this. @throws OutputFailure if it is damaged or cannot be written */
    BatchDatabase open(int first) {
        try {
            Path part = folder.resolve(NAME + first + BatchFolder.ENDING);
            return patiently(() -> opening.apply(part));
        } catch (OutputFailure e) {
            return another(e, first, 2);
        }
    }

    private BatchDatabase another(OutputFailure because, int first, int number) {
        if (!because.isLock()) {
            throw because;
        }
        try {
            return opening.apply(folder.resolve(NAME + first + "-" + number + BatchFolder.ENDING));
        } catch (OutputFailure e) {
            return another(e, first, number + 1);
        }
    }

    private <T> T patiently(Supplier<T> opened) {
        for (int i = 0; i < patience; i++) {
            try {
                return opened.get();
            } catch (OutputFailure e) {
                if (!e.isLock()) {
                    throw e;
                }
                pause();
            }
        }
        return opened.get();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(WAIT_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while a store was held by another process", e);
        }
    }

    List<Path> all() throws IOException {
        return FileTree.called(folder, PART);
    }

    /** Takes over what the parts have, but for those that somebody still holds. @return the parts that can be removed */
    List<Path> absorbInto(BatchDatabase whole, String batch) throws IOException {
        List<Path> absorbed = new ArrayList<>();
        for (Path part : all()) {
            if (absorb(part, whole, batch)) {
                absorbed.add(part);
            }
        }
        // runs that were given up only where no part has them done
        absorbed.forEach(part -> whole.absorb(part, batch, true));
        return absorbed;
    }

    private boolean absorb(Path part, BatchDatabase whole, String batch) {
        try {
            return patiently(() -> {
                whole.absorb(part, batch, false);
                return true;
            });
        } catch (OutputFailure e) {
            if (!e.isLock()) {
                throw e;
            }
            return false; // its turn comes with the next command
        }
    }
}
