package detente.store;

import detente.experiment.Keeping;
import detente.input.RegularFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A log in a file of lines. A last line without its end was torn by a crash: it is taken away before anything is added. */
public final class LogFile implements Keeping.Log {
    private final Path file;
    private final List<String> lines;

    private LogFile(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** Opens a log, or starts one. @throws OutputFailure if that is not possible */
    public static LogFile open(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.createFile(file);
            }
            String text = new String(RegularFile.bytes(file), StandardCharsets.UTF_8);
            int whole = text.lastIndexOf('\n') + 1;
            if (whole < text.length()) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length);
                }
            }
            return new LogFile(
                    file, new ArrayList<>(text.substring(0, whole).lines().toList()));
        } catch (IOException e) {
            throw OutputFailure.of("cannot open the log " + file, e);
        }
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void append(List<String> more) {
        try {
            write(more, file, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw OutputFailure.of("cannot write to the log " + file, e);
        }
        lines.addAll(more);
    }

    @Override
    public void replace(List<String> all) {
        try {
            Path part = part(file);
            write(all, part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw OutputFailure.of("cannot write to the log " + file, e);
        }
        lines.clear();
        lines.addAll(all);
    }

    @Override
    public Keeping.Log beside(String ending) {
        return open(file.resolveSibling(file.getFileName() + ending));
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    private static void write(List<String> lines, Path file, StandardOpenOption... options) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        try (FileChannel channel = FileChannel.open(file, options)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        }
    }
}
