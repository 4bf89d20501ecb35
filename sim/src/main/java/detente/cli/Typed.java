package detente.cli;

import detente.results.Written;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers and paths as they are typed: by the same rules as in files. */
final class Typed {
    private Typed() {}

    static CommandLine register(CommandLine line) {
        ITypeConverter<Integer> whole = text -> (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE, "32");
        ITypeConverter<Long> seed = text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE, "64");
        return line.registerConverter(Integer.class, whole)
                .registerConverter(int.class, whole)
                .registerConverter(Long.class, seed)
                .registerConverter(long.class, seed)
                .registerConverter(Double.class, Typed::number)
                .registerConverter(double.class, Typed::number)
                .registerConverter(Path.class, Typed::path);
    }

    private static long whole(String text, long least, long most, String bits) {
        OptionalLong value = Written.whole(text);
        if (value.isEmpty() || value.getAsLong() < least || value.getAsLong() > most) {
            throw new TypeConversionException(
                    "'" + text + "' is not a whole number of " + bits + " bits" + Written.hint(text));
        }
        return value.getAsLong();
    }

    private static double number(String text) {
        OptionalDouble value = Written.decimal(text);
        if (value.isEmpty() || Double.isInfinite(value.getAsDouble())) {
            throw new TypeConversionException("'" + text + "' is not a number" + Written.hint(text));
        }
        return value.getAsDouble();
    }

    private static Path path(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("a path must not be empty");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("no file can be called '" + text + "'");
        }
    }
}
