package detente.calibration;

import detente.calibration.search.ExactNumbers;
import detente.engine.Chunks;
import detente.experiment.AppendLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every trial of a calibration, as lines that outlive the process. What is known is not run again, so that the same calibration
 * goes on where it was left; numbers stand as the hexadecimal digits of their doubles, so that it goes on to the bit.
 */
final class CandidateLog {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private record Key(List<Double> point, SeedSet set, int runs) {}

    private final AppendLog log;
    private final Bench bench;
    private final Map<Key, SimulatedCandidate> known = new LinkedHashMap<>();
    private Optional<RuntimeException> broken = Optional.empty();

    /**
     * Goes on with a log.
     *
     * @param inputs says on what else trials depend; a log of others is refused
     * @throws AppendLog.Damaged if the log belongs to another calibration, or a line is not what was written
     */
    CandidateLog(AppendLog log, Bench bench, String inputs) {
        this.log = log;
        this.bench = bench;
        String header = header(inputs);
        List<String> lines = log.lines();
        if (lines.isEmpty()) {
            log.append(List.of(header));
            return;
        }
        if (!lines.get(0).equals(header)) {
            throw new AppendLog.Damaged(log, "it belongs to another calibration");
        }
        for (int i = 1; i < lines.size(); i++) {
            remember(lines.get(i), i + 1);
        }
    }

    /** The first line of a log. */
    static String header(String inputs) {
        return MAPPER.writeValueAsString(MAPPER.createObjectNode().put("calibration", inputs));
    }

    /** @param number of the line, from 1 */
    private void remember(String line, int number) {
        try {
            JsonNode node = MAPPER.readTree(line);
            SimulatedCandidate trial = read(node);
            int runs = node.get("runs").asInt();
            if (!line(trial, runs).equals(line)) {
                throw new AppendLog.Damaged(log, "line " + number + " is not what was written");
            }
            known.put(key(trial.point(), trial.set(), runs), trial);
        } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
            throw new AppendLog.Damaged(log, "line " + number + " is not what was written");
        }
    }

    SimulatedCandidate at(double[] point, SeedSet set, int runs) {
        throwIfBroken();
        return known.computeIfAbsent(key(point, set, runs), key -> {
            SimulatedCandidate trial = run(point.clone(), set, runs);
            append(List.of(line(trial, runs)));
            return trial;
        });
    }

    /**
     * A log that could not be written ends everything: an optimiser takes any failure for one of the model, so what it found since
     * does not count.
     *
     * @throws RuntimeException the first that the log threw, if it threw any
     */
    void throwIfBroken() {
        if (broken.isPresent()) {
            throw broken.get();
        }
    }

    private void append(List<String> lines) {
        throwIfBroken();
        try {
            log.append(lines);
        } catch (RuntimeException e) {
            broken = Optional.of(e);
            throw e;
        }
    }

    /**
     * Single runs of several points, run at the same time where they are not known, and kept in the order in which they are asked.
     *
     * @param sets one for each point, all different
     */
    List<SimulatedCandidate> each(List<double[]> points, List<SeedSet> sets, Chunks chunks) {
        SimulatedCandidate[] trials = new SimulatedCandidate[points.size()];
        chunks.run(trials.length, 1, (from, to) -> {
            for (int i = from; i < to; i++) {
                SimulatedCandidate before = known.get(key(points.get(i), sets.get(i), 1));
                trials[i] = before == null ? run(points.get(i).clone(), sets.get(i), 1) : before;
            }
        });
        List<String> lines = new ArrayList<>();
        for (SimulatedCandidate trial : trials) {
            if (known.putIfAbsent(key(trial.point(), trial.set(), 1), trial) == null) {
                lines.add(line(trial, 1));
            }
        }
        if (!lines.isEmpty()) {
            append(lines);
        }
        return List.of(trials);
    }

    private SimulatedCandidate run(double[] point, SeedSet set, int runs) {
        try {
            return new SimulatedCandidate(point, set, bench.run(point, set, runs), Optional.empty());
        } catch (RuntimeException e) {
            return new SimulatedCandidate(point, set, new double[0][], Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static Key key(double[] point, SeedSet set, int runs) {
        return new Key(ExactNumbers.key(point), set, runs);
    }

    private static String line(SimulatedCandidate trial, int runs) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("set", trial.set().use().name());
        if (trial.set().number() != 0) {
            node.put("number", trial.set().number());
        }
        node.put("runs", runs);
        var point = node.putArray("point");
        for (double value : trial.point()) {
            point.add(ExactNumbers.hex(value));
        }
        if (trial.failure().isPresent()) {
            node.put("status", "failed").put("message", trial.failure().get());
        } else {
            node.put("status", "ok");
            var paths = node.putArray("paths");
            for (double[] path : trial.paths()) {
                var values = paths.addArray();
                for (double value : path) {
                    values.add(ExactNumbers.hex(value));
                }
            }
        }
        return MAPPER.writeValueAsString(node);
    }

    private static SimulatedCandidate read(JsonNode node) {
        SeedSet set = new SeedSet(
                SeedSet.Use.valueOf(node.get("set").asString()),
                node.has("number") ? node.get("number").asLong() : 0);
        double[] point = numbers(node.get("point"));
        if (!node.has("paths")) {
            return new SimulatedCandidate(
                    point, set, new double[0][], Optional.of(node.get("message").asString()));
        }
        List<double[]> paths = new ArrayList<>();
        node.get("paths").forEach(path -> paths.add(numbers(path)));
        return new SimulatedCandidate(point, set, paths.toArray(new double[0][]), Optional.empty());
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ExactNumbers.number(array.get(i).asString());
            if (!Double.isFinite(numbers[i])) {
                throw new IllegalArgumentException("no finite number");
            }
        }
        return numbers;
    }
}
