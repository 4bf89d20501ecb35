package detente.web;

import detente.input.Position;
import detente.input.Problems;
import detente.order.OrderField;
import detente.order.OrderForm;
import detente.store.Json;
import detente.study.compare.CompareOrder;
import detente.study.run.RunOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a client asks, as words: the names of options on the command line, and what belongs to the page alone. Nothing that names a
 * file or a folder can be asked.
 *
 * @param values by name, as they would be typed
 */
record RequestText(Map<String, List<String>> values) {
    /** What only a page knows. */
    static final List<String> OF_THE_PAGE =
            List.of("series", "graph", "client", "turn", "decisions", "lang", "question", "embed", "levers", "version");

    /** Pairs unless a link says otherwise: fewer than on the command line, because somebody waits. */
    static final String USUAL_PAIRS = "20";
    /** Runs pairs until an interval is narrow enough; a server must know beforehand how many there will be. */
    private static final String OPEN_END = "half-width";

    private static final OrderForm<RunOrder> RUN = OrderForm.of(RunOrder.class);
    private static final OrderForm<CompareOrder> COMPARE = OrderForm.of(CompareOrder.class);
    private static final List<String> RUN_NAMES = names(RUN);
    private static final List<String> COMPARE_NAMES = names(COMPARE);

    /** Names of the options that determine what is found, but for the one that is a path. */
    private static List<String> names(OrderForm<?> form) {
        return fields(form).stream().map(OrderField::name).toList();
    }

    /** The options that a client may give, in the order of the command. */
    static List<OrderField> fields(OrderForm<?> form) {
        return form.fields().stream()
                .filter(f -> f.name().equals("model") || (f.option().kept() && f.type() != Path.class))
                .filter(f -> !f.name().equals(OPEN_END))
                .toList();
    }

    /** What a request says, in its address or its body. @throws Refused with all that cannot be understood */
    static RequestText of(Asked asked) {
        Map<String, List<String>> values = asked.isGet() ? asked.query() : body(asked.body());
        Problems problems = new Problems();
        List<String> known = Stream.of(RUN_NAMES, COMPARE_NAMES, OF_THE_PAGE)
                .flatMap(List::stream)
                .distinct()
                .toList();
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.unknown(Position.COMMAND_LINE, "name", name, known));
        Refused.ifAny(problems);
        return new RequestText(values);
    }

    private static Map<String, List<String>> body(byte[] bytes) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Problems problems = new Problems();
        try {
            for (Map.Entry<String, JsonNode> entry : Json.read(bytes).properties()) {
                List<String> texts = new ArrayList<>();
                Iterable<JsonNode> nodes = entry.getValue().isArray() ? entry.getValue() : List.of(entry.getValue());
                for (JsonNode node : nodes) {
                    if (node.isValueNode() && !node.isNull()) {
                        texts.add(node.asString());
                    } else if (!node.isNull()) {
                        problems.add(
                                Position.COMMAND_LINE,
                                "'" + entry.getKey() + "' must be a text, a number or a list of them.");
                    }
                }
                if (!entry.getValue().isNull()) {
                    values.put(entry.getKey(), texts);
                }
            }
        } catch (JacksonException e) {
            problems.add(Position.COMMAND_LINE, "the body must be a JSON object.");
        }
        Refused.ifAny(problems);
        return values;
    }

    /** All values of a name; none if it is not said. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The one value of a name, or what holds if it is not said. */
    String one(String name, String usual) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw Refused.because(400, "'" + name + "' must have one value.");
        }
        return all.isEmpty() ? usual : all.get(0);
    }

    /** Whose move it is. */
    Turns.Turn turn() {
        String number = one("turn", "0");
        if (!number.matches("[0-9]{1,18}") || one("client", "").length() > 100) {
            throw Refused.because(400, "'turn' must be a whole number, and 'client' at most 100 letters.");
        }
        return new Turns.Turn(one("client", ""), Long.parseLong(number));
    }

    /** The run of the side that is changed: settings of both sides, then its own. */
    RunOrder run() {
        Map<String, List<String>> text = only(RUN_NAMES);
        List<String> set = new ArrayList<>(all("set"));
        set.addAll(all("set-a"));
        text.put("set", set);
        return checked(RUN, text);
    }

    /**
     * The comparison with the baseline: the scenario itself unless another is named, {@value #USUAL_PAIRS} pairs unless said.
     *
     * @param usual the scenario, if none is named
     */
    CompareOrder compare(String usual) {
        Map<String, List<String>> text = only(COMPARE_NAMES);
        List<String> scenario = List.of(one("scenario", usual));
        text.put("scenario", scenario);
        text.putIfAbsent("replications", List.of(USUAL_PAIRS));
        if (all("against").isEmpty()) {
            text.put("against", scenario);
        }
        return checked(COMPARE, text);
    }

    private Map<String, List<String>> only(List<String> names) {
        Map<String, List<String>> text = new LinkedHashMap<>(values);
        text.keySet().retainAll(names);
        return text;
    }

    private static <O extends Record> O checked(OrderForm<O> form, Map<String, List<String>> text) {
        O order = form.read(text);
        Problems problems = new Problems();
        OrderForm.check(order, problems);
        Refused.ifAny(problems);
        return order;
    }
}
