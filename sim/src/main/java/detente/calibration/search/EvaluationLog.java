package detente.calibration.search;

import detente.experiment.ParameterSpace;
import detente.parameters.Axis;
import detente.results.Numbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Evaluations as lines of JSON. Numbers that must come back to the bit stand as the 16 hexadecimal digits of their doubles. The
 * first line says which search it is; a log of another search is refused.
 */
final class EvaluationLog {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Optional<SearchOptions.Checkpoint> checkpoint;

    EvaluationLog(Optional<SearchOptions.Checkpoint> checkpoint) {
        this.checkpoint = checkpoint;
    }

    /** What is known from before. @throws IllegalStateException if the log belongs to another search */
    Map<List<Double>, SearchResult.Evaluation> open(ParameterSpace space, SearchOptions options) {
        Map<List<Double>, SearchResult.Evaluation> known = new LinkedHashMap<>();
        if (checkpoint.isEmpty()) {
            return known;
        }
        String header = header(space, options, checkpoint.get().inputs());
        List<String> lines = checkpoint.get().log().lines();
        if (lines.isEmpty()) {
            checkpoint.get().log().append(List.of(header));
            return known;
        }
        if (!lines.get(0).equals(header)) {
            throw new IllegalStateException("the log belongs to another search; it was\n  %s\nand would now be\n  %s"
                    .formatted(lines.get(0), header));
        }
        for (String line : lines.subList(1, lines.size())) {
            SearchResult.Evaluation evaluation = read(MAPPER.readTree(line));
            known.put(ExactNumbers.key(evaluation.point()), evaluation);
        }
        return known;
    }

    void append(List<SearchResult.Evaluation> evaluations) {
        if (checkpoint.isPresent() && !evaluations.isEmpty()) {
            checkpoint
                    .get()
                    .log()
                    .append(evaluations.stream().map(EvaluationLog::line).toList());
        }
    }

    private static String line(SearchResult.Evaluation evaluation) {
        ObjectNode node = MAPPER.createObjectNode();
        var point = node.putArray("point");
        for (double value : evaluation.point()) {
            point.add(ExactNumbers.hex(value));
        }
        if (evaluation.failure().isPresent()) {
            node.put("status", "failed").put("message", evaluation.failure().get());
        } else {
            node.put("status", "ok")
                    .put("loss", Numbers.text(evaluation.loss()))
                    .put("bits", ExactNumbers.hex(evaluation.loss()));
        }
        return MAPPER.writeValueAsString(node);
    }

    private static SearchResult.Evaluation read(JsonNode node) {
        JsonNode array = node.get("point");
        double[] point = new double[array.size()];
        for (int i = 0; i < point.length; i++) {
            point[i] = ExactNumbers.number(array.get(i).asString());
        }
        return node.has("bits")
                ? new SearchResult.Evaluation(
                        point, ExactNumbers.number(node.get("bits").asString()), Optional.empty())
                : SearchResult.Evaluation.failed(point, node.get("message").asString());
    }

    private static String header(ParameterSpace space, SearchOptions options, String inputs) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("search", describe(options.method()));
        node.put("budget", options.budget()).put("target", Numbers.exact(options.target()));
        node.put("start", options.start().map(s -> texts(s).toString()).orElse("middle"));
        node.put("inputs", inputs);
        var axes = node.putArray("space");
        for (Axis axis : space.axes()) {
            axes.add("%s %s %s from %s to %s"
                    .formatted(
                            axis.name(),
                            axis.kind(),
                            axis.scale(),
                            Numbers.exact(axis.min()),
                            Numbers.exact(axis.max())));
        }
        return MAPPER.writeValueAsString(node);
    }

    private static List<String> texts(List<Double> values) {
        return values.stream().map(Numbers::exact).toList();
    }

    private static String describe(SearchMethod method) {
        if (method instanceof SearchMethod.Cmaes c) {
            return "cmaes population %s sigma %s generations %s runs %d seed %d"
                    .formatted(
                            text(c.population()), Numbers.exact(c.sigma()), text(c.generations()), c.runs(), c.seed());
        }
        if (method instanceof SearchMethod.Bobyqa b) {
            return "bobyqa from %s to %s".formatted(Numbers.exact(b.first()), Numbers.exact(b.last()));
        }
        return "nelder-mead side %s".formatted(Numbers.exact(((SearchMethod.NelderMead) method).side()));
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "default";
    }
}
