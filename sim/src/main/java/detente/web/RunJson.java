package detente.web;

import detente.engine.Run;
import detente.experiment.Outcome;
import detente.results.Decision;
import detente.results.Event;
import detente.results.Monthly;
import detente.results.MonthlyValue;
import detente.results.Results;
import detente.results.Series;
import detente.results.ShellCommand;
import detente.store.Json;
import detente.study.run.DecisionWords;
import detente.study.run.OutcomeFigure;
import java.util.List;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A run as a page draws it. A number that is not defined is null. */
final class RunJson {
    private final Run<?> run;
    private final Results results;

    private RunJson(Run<?> run, Results results) {
        this.run = run;
        this.results = results;
    }

    /**
     * The document.
     *
     * @param series those that are shown
     * @param decisions whether it says why the states moved
     */
    static ObjectNode of(Run<?> run, Results results, List<Series> series, boolean decisions) {
        RunJson json = new RunJson(run, results);
        ObjectNode document = json.head();
        json.series(document, series);
        json.outcomes(document.putArray("outcomes"));
        json.events(document.putArray("events"));
        if (decisions) {
            ArrayNode array = document.putArray("decisions");
            results.decisions().forEach(d -> decision(array.addObject(), d));
        }
        ArrayNode warnings = document.putArray("warnings");
        results.warnings().forEach(warnings::add);
        return document;
    }

    private ObjectNode head() {
        ShellCommand command = results.manifest()
                .repeatCommand(results.manifest().settings(), results.manifest().seed());
        ObjectNode document = Json.object()
                .put("id", results.manifest().id())
                .put("command", command.toString())
                .put("model", results.manifest().model())
                .put("scenario", results.manifest().scenario());
        Json.putWhole(document, "seed", results.manifest().seed());
        document.put("periods", results.manifest().periods());
        ArrayNode dates = document.putArray("dates");
        for (int t = 0; t < results.manifest().periods(); t++) {
            dates.add(results.calendar().date(t).toString());
        }
        return document;
    }

    private void series(ObjectNode document, List<Series> shown) {
        Monthly monthly = new Monthly(results);
        ObjectNode series = document.putObject("series");
        ObjectNode months = document.putObject("months");
        ArrayNode observed = document.putArray("observed");
        for (Series one : shown) {
            ObjectNode node = series.putObject(one.name()).put("unit", one.unit());
            ArrayNode values = node.putArray("values");
            for (int t = 0; t < one.length(); t++) {
                add(values, one.value(t));
            }
            ArrayNode byMonth = months.putArray(one.name());
            for (MonthlyValue value : monthly.of(one)) {
                ObjectNode month = byMonth.addObject()
                        .put("from", value.months().firstDay().toString())
                        .put("to", value.months().lastDay().toString());
                put(month, "simulated", OptionalDouble.of(value.simulated()));
                put(month, "observed", value.observed());
            }
        }
        results.observations().stream()
                .filter(o -> series.has(o.series()))
                .forEach(o -> observed.addObject()
                        .put("series", o.series())
                        .put("from", o.months().firstDay().toString())
                        .put("to", o.months().lastDay().toString())
                        .put("value", o.value())
                        .put("source", o.source()));
    }

    private void outcomes(ArrayNode array) {
        for (OutcomeFigure figure : OutcomeFigure.of(run.inputs().model(), results)) {
            ObjectNode node = outcome(array.addObject(), figure.outcome());
            if (figure.value().isPresent() && Double.isInfinite(figure.value().getAsDouble())) {
                node.put("value", "never");
            } else {
                put(node, "value", figure.value());
            }
        }
    }

    /** What an outcome is. */
    static ObjectNode outcome(ObjectNode node, Outcome outcome) {
        return node.put("id", outcome.id()).put("about", outcome.about()).put("unit", outcome.unit());
    }

    private void events(ArrayNode array) {
        for (Event event : results.events()) {
            ObjectNode node = array.addObject()
                    .put("date", event.date().toString())
                    .put("actor", event.actor())
                    .put("instrument", event.instrument())
                    .put("label", event.label())
                    .put("source", event.source())
                    .put("simulated", event.simulated())
                    .put("headline", event.headline());
            put(node, "level", event.level());
        }
    }

    private static void decision(ObjectNode node, Decision decision) {
        node.put("date", decision.date().toString())
                .put("period", decision.period())
                .put("actor", decision.actor())
                .put("acts", DecisionWords.acts(decision))
                .put("did", DecisionWords.done(decision))
                .put("why", DecisionWords.why(decision))
                .put("chosen", decision.chosen())
                .put("instrument", decision.instrument());
        put(node, "before", decision.before());
        put(node, "after", decision.after());
        readings(node.putArray("saw"), decision.observed());
        ArrayNode options = node.putArray("options");
        for (Decision.Choice choice : decision.options()) {
            ObjectNode option = options.addObject()
                    .put("action", choice.action())
                    .put("words", choice.words())
                    .put("probability", choice.probability());
            put(option, "value", choice.value());
            readings(option.putArray("parts"), choice.parts());
        }
        node.putNull("tip");
        decision.tip().ifPresent(tip -> {
            ObjectNode said =
                    node.putObject("tip").put("alternative", tip.alternative()).put("reading", tip.reading());
            put(said, "was", OptionalDouble.of(tip.was()));
            put(said, "needed", OptionalDouble.of(tip.needed()));
        });
    }

    private static void readings(ArrayNode array, List<Decision.Reading> readings) {
        readings.forEach(r -> put(array.addObject().put("name", r.name()), "value", OptionalDouble.of(r.value())));
    }

    /** Adds a number, or null if it is none. */
    static void add(ArrayNode array, double value) {
        if (Double.isFinite(value)) {
            array.add(value);
        } else {
            array.addNull();
        }
    }

    /** The same under a name. */
    static void put(ObjectNode node, String name, OptionalDouble value) {
        if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
            node.put(name, value.getAsDouble());
        } else {
            node.putNull(name);
        }
    }
}
