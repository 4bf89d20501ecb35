package detente.store;

import detente.input.RegularFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Copies or writes folders whole, or not at all. */
public final class FolderCopy {
    private FolderCopy() {}

    /**
     * A copy of everything below a folder.
     *
     * @param named path of a file in the copy, given that in the source
     * @param changed what the copy of a file holds, given the file and its bytes
     */
    public record Order(
            Path source, Path target, UnaryOperator<String> named, BiFunction<Path, byte[], byte[]> changed) {}

    /** Whether something is there already, be it a link to nothing. */
    public static boolean isTaken(Path target) {
        return Files.exists(target, LinkOption.NOFOLLOW_LINKS);
    }

    /** Makes the copies. @throws OutputFailure if one cannot be written; then nothing is left behind */
    public static void copy(List<Order> orders) {
        copy(orders, () -> {});
    }

    /**
     * Makes the copies, and adds a line to a file.
     *
     * @throws OutputFailure if any of it cannot be done; then no copy is left behind
     */
    public static void copy(List<Order> orders, Path file, String line) {
        copy(orders, () -> {
            String known = new String(RegularFile.bytes(file), StandardCharsets.UTF_8);
            Path written = file.resolveSibling("." + file.getFileName());
            try {
                Files.writeString(written, known + (known.endsWith("\n") ? "" : "\n") + line + "\n");
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(written);
            }
        });
    }

    private interface Act {
        void run() throws IOException;
    }

    private static void copy(List<Order> orders, Act last) {
        List<Path> made = new ArrayList<>();
        try {
            for (Order order : orders) {
                make(order);
                made.add(order.target());
            }
            last.run();
        } catch (IOException e) {
            OutputFailure failure =
                    OutputFailure.of("cannot write " + orders.get(0).target(), e);
            for (Path copy : made) {
                try {
                    FileTree.delete(copy);
                } catch (IOException left) {
                    failure.addSuppressed(left);
                }
            }
            throw failure;
        }
    }

    private static void make(Order order) throws IOException {
        fill(order.target(), unfinished -> {
            for (String name : FileTree.files(order.source())) {
                Path file = order.source().resolve(name);
                Files.write(
                        unfinished.file(order.named().apply(name)),
                        order.changed().apply(file, RegularFile.bytes(file)));
            }
        });
    }

    /** Writes the files of a new folder. */
    @FunctionalInterface
    public interface Filler {
        void fill(UnfinishedFolder folder) throws IOException;
    }

    /**
     * Writes a new folder.
     *
     * @throws OutputFailure if it cannot be written; then nothing is left behind
     */
    public static void write(Path target, Filler filler) {
        try {
            fill(target, filler);
        } catch (IOException e) {
            throw OutputFailure.of("cannot write " + target, e);
        }
    }

    private static void fill(Path target, Filler filler) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        HiddenFiles.removeStale(target);
        try (UnfinishedFolder unfinished = new UnfinishedFolder(HiddenFiles.unfinished(target))) {
            filler.fill(unfinished);
            Files.move(unfinished.path(), target, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
