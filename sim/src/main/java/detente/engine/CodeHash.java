package detente.engine;

import detente.results.Sha256;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hash of the code of a class and of all that it uses, but for the engine and Java itself. What it uses is read from the class
 * files, so that it is never out of date. A class counts with the hash of its source file if its jar tells that
 * ({@value #SOURCES}, a line {@code hash path} each); else with that of its class file, which another compiler may write otherwise.
 */
final class CodeHash {
    private static final String SOURCES = "META-INF/detente/sources.txt";
    /** A class in a descriptor or a signature. */
    private static final Pattern TYPE = Pattern.compile("L([\\w$/]+)[;<]");

    private final ClassLoader loader;
    private final String engine;
    private final Map<String, String> sources;
    private final Set<String> seen = new TreeSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, String> hashes = new TreeMap<>();

    private CodeHash(ClassLoader loader) throws IOException {
        this.loader = loader;
        this.engine = root(CodeHash.class);
        this.sources = sources(loader);
    }

    /** Lower-case hexadecimal. */
    static String of(Class<?> type) throws IOException {
        CodeHash hash = new CodeHash(type.getClassLoader());
        hash.use(internal(type));
        while (!hash.open.isEmpty()) {
            hash.read(hash.open.pop());
        }
        return Sha256.hex(hash.hashes.toString());
    }

    /** Sources that the jars of a class path tell: path to hash. */
    static Map<String, String> sources(ClassLoader loader) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (URL url : Collections.list(loader.getResources(SOURCES))) {
            try (InputStream in = url.openStream()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                text.lines()
                        .map(line -> line.split(" ", 2))
                        .filter(parts -> parts.length == 2)
                        .forEach(parts -> sources.put(parts[1].replace('\\', '/'), parts[0]));
            }
        }
        return sources;
    }

    private static String internal(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    /** Where the classes of the jar or folder of a class begin. */
    private static String root(Class<?> type) {
        String file = internal(type) + ".class";
        String url = String.valueOf(type.getClassLoader().getResource(file));
        return url.substring(0, url.length() - file.length());
    }

    private void use(String name) {
        if (seen.add(name)) {
            open.push(name);
        }
    }

    private void read(String name) throws IOException {
        URL url = loader.getResource(name + ".class");
        if (url == null || url.getProtocol().equals("jrt") || url.toString().startsWith(engine)) {
            return;
        }
        byte[] bytes;
        try (InputStream in = url.openStream()) {
            bytes = in.readAllBytes();
        }
        String source = name.replaceFirst("\\$.*", "") + ".java";
        if (sources.containsKey(source)) {
            hashes.put(source, sources.get(source));
        } else {
            hashes.put(name, Sha256.hex(bytes));
        }
        references(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    /** Reads the constants of a class file (The Java Virtual Machine Specification, 4.4): every name of a class is one. */
    private void references(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        int count = in.readUnsignedShort();
        Map<Integer, String> texts = new TreeMap<>();
        Set<Integer> classes = new TreeSet<>();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(i, in.readUTF());
                case 7 -> classes.add(in.readUnsignedShort());
                case 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++; // a long or a double takes two places
                }
                default -> in.skipNBytes(4);
            }
        }
        classes.stream().map(texts::get).filter(t -> !t.startsWith("[")).forEach(this::use);
        for (String text : texts.values()) {
            Matcher types = TYPE.matcher(text);
            while (types.find()) {
                use(types.group(1));
            }
        }
    }
}
