package detente.web;

import detente.order.OrderField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address and what is done there.
 *
 * @param path with names in braces for what may be any word
 * @param about what it gives, a sentence
 * @param type media type of what it gives
 * @param fields options that may be said
 * @param ofThePage what else may be said
 */
record Route(
        String method,
        String path,
        String about,
        String type,
        List<OrderField> fields,
        List<String> ofThePage,
        Action action) {

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

    /** Answers a request, given what stands for the names in its path. */
    interface Action {
        Reply answer(Asked asked, Map<String, String> inPath);
    }

    Route {
        fields = List.copyOf(fields);
        ofThePage = List.copyOf(ofThePage);
    }

    /** A name for generated clients. */
    String id() {
        return method.toLowerCase(java.util.Locale.ROOT)
                + path.replaceAll("[^a-z]+", "-").replaceAll("-$", "");
    }

    /** Names in the path. */
    List<String> inPath() {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(path);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** What stands for the names in a path; empty if the route is another. */
    Optional<Map<String, String>> match(String asked) {
        Matcher matcher =
                Pattern.compile(NAME.matcher(path).replaceAll("([^/]+)")).matcher(asked);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> found = new LinkedHashMap<>();
        List<String> names = inPath();
        for (int i = 0; i < names.size(); i++) {
            found.put(names.get(i), matcher.group(i + 1));
        }
        return Optional.of(found);
    }
}
