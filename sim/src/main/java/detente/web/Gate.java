package detente.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may ask, and what is told to browsers. A page of another site gets nothing: its {@code Origin} is refused, and so is a name
 * of this server that nobody gave it, which is what DNS rebinding needs.
 */
final class Gate {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final int LONGEST_PATH = 300;

    private final Set<String> hosts = new TreeSet<>();
    private final Map<String, String> told = new LinkedHashMap<>();

    /**
     * A gate.
     *
     * @param names hosts by which the server may be called, besides those of this machine
     * @param framing whether other sites may show a graph in a frame
     */
    Gate(List<String> names, boolean framing) {
        hosts.addAll(List.of("localhost", "127.0.0.1", "[::1]"));
        names.forEach(n -> hosts.add(n.toLowerCase(Locale.ROOT)));
        told.put(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self';"
                        + " font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors "
                        + (framing ? "*" : "'none'"));
        told.put("X-Content-Type-Options", "nosniff");
        told.put("Referrer-Policy", "no-referrer");
        told.put("Cross-Origin-Resource-Policy", framing ? "cross-origin" : "same-origin");
        told.put("Cache-Control", "no-store");
    }

    /** Headers of every answer. */
    Map<String, String> headers() {
        return told;
    }

    /** @throws Refused if it may not be asked so */
    void check(Asked asked) {
        if (!METHODS.contains(asked.method())) {
            throw Refused.because(405, "the method must be GET, HEAD or POST.");
        }
        if (asked.path().length() > LONGEST_PATH) {
            throw Refused.because(414, "no address here is that long.");
        }
        String host = asked.header("host").orElse("").toLowerCase(Locale.ROOT);
        if (!hosts.contains(withoutPort(host))) {
            throw Refused.because(403, "this server is not called '" + host + "'; --name adds a host.");
        }
        boolean own = asked.header("origin")
                .map(o -> o.equalsIgnoreCase("http://" + host) || o.equalsIgnoreCase("https://" + host))
                .orElse(true);
        boolean foreign = asked.header("sec-fetch-site")
                        .filter("cross-site"::equals)
                        .isPresent()
                && asked.header("sec-fetch-mode").filter("navigate"::equals).isEmpty();
        if (!own || foreign) {
            throw Refused.because(403, "pages of other sites may not ask.");
        }
        boolean json = asked.header("content-type")
                .filter(t -> t.toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?"))
                .isPresent();
        if (!asked.isGet() && !json) {
            throw Refused.because(415, "the body must be application/json.");
        }
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
