package detente.web;

import detente.engine.Blueprint;
import detente.files.ChartSpec;
import detente.files.ModelFile;
import detente.files.OutcomeSpec;
import detente.files.PageFile;
import detente.files.PanelSpec;
import detente.input.Placed;
import detente.results.KebabCase;
import detente.results.Parameter;
import detente.results.Quantity;
import detente.study.describe.ModelDescription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A model as a page needs it: all that {@code describe} says, and what is shown first. */
final class PageJson {
    private static final int MOST_HEADLINES = 6;
    private static final int SHOWN = 2;

    private final Catalogue.Entry entry;
    private final ModelFile model;

    private PageJson(Catalogue.Entry entry) {
        this.entry = entry;
        this.model = entry.run().inputs().model();
    }

    static ObjectNode of(Catalogue.Entry entry) {
        return new PageJson(entry).document();
    }

    private ObjectNode document() {
        ObjectNode document = entry.description().json();
        document.put("period", model.period().label())
                .put("start", model.start().toString())
                .put("periods", entry.run().periods())
                .put("scenario", entry.run().inputs().scenario().name())
                .put("deterministic", entry.run().model().deterministic());
        choices(document);
        ArrayNode outcomes = document.putArray("outcomes");
        for (OutcomeSpec outcome : model.outcomes()) {
            outcomes.addObject()
                    .put("id", outcome.id())
                    .put("about", outcome.about().orElse(outcome.expression()));
        }
        ArrayNode limits = document.putArray("limits");
        entry.run().inputs().limits().forEach(limits::add);
        ObjectNode page = document.putObject("page");
        levers(page.putArray("levers"));
        graphs(page.putArray("graphs"));
        names(page.putArray("show"), shown());
        names(page.putArray("headline"), headline());
        ArrayNode questions = page.putArray("questions");
        entry.page().stream().flatMap(p -> p.questions().stream()).forEach(q -> question(questions.addObject(), q));
        ArrayNode glossary = page.putArray("glossary");
        entry.page().stream().flatMap(p -> p.glossary().stream()).forEach(term -> {
            ObjectNode node = glossary.addObject();
            words(node, "word", term.word());
            words(node, "means", term.means());
        });
        ObjectNode words = page.putObject("words");
        entry.description().chinese().all().forEach(words::put);
        return document;
    }

    /** The words that a choice can have. */
    private void choices(ObjectNode document) {
        Map<String, List<String>> choices = new TreeMap<>();
        entry.run()
                .inputs()
                .settings()
                .forEach(s -> choices.put(s.name(), s.definition().choices()));
        document.withArray("parameters").forEach(node -> {
            List<String> words = choices.getOrDefault(node.path("name").asString(), List.of());
            if (!words.isEmpty()) {
                names(((ObjectNode) node).putArray("choices"), words);
            }
        });
    }

    private void levers(ArrayNode array) {
        if (entry.page().isPresent()) {
            for (PageFile.Lever lever : entry.page().get().levers()) {
                ObjectNode node = array.addObject()
                        .put("parameter", lever.parameter().text())
                        .put("group", KebabCase.ofConstant(lever.group()));
                words(node, "label", lever.label());
                lever.low().ifPresent(w -> words(node, "low", w));
                lever.high().ifPresent(w -> words(node, "high", w));
                lever.most().ifPresent(m -> node.put("most", m));
            }
            return;
        }
        List<Parameter> all = entry.description().blueprint().parameters();
        List<Parameter> levers = all.stream().filter(Parameter::lever).toList();
        for (Parameter parameter : levers.isEmpty() ? all : levers) {
            ObjectNode node = array.addObject()
                    .put("parameter", parameter.name())
                    .put("group", KebabCase.ofConstant(PageFile.Group.ASSUMPTION));
            words(node, "label", new PageFile.Words(parameter.about(), Optional.empty()));
        }
    }

    private void graphs(ArrayNode array) {
        Map<String, Quantity> quantities = new TreeMap<>();
        for (Blueprint.Described series : entry.description().blueprint().series()) {
            quantities.put(series.name(), series.quantity());
        }
        for (ChartSpec chart : model.charts()) {
            int number = 0;
            for (PanelSpec panel : chart.panels()) {
                number++;
                boolean monthly = chart.frequency() == ChartSpec.Frequency.MONTH;
                Quantity first =
                        quantities.get(panel.lines().values().iterator().next());
                ObjectNode node = array.addObject()
                        .put("id", chart.name() + "/" + number)
                        .put("chart", chart.name())
                        .put("title", panel.title())
                        .put("subject", chart.title())
                        .put("unit", panel.unit().orElse(monthly ? first.monthly() : first.unit()))
                        .put("frequency", monthly ? "month" : "period")
                        .put("style", KebabCase.ofConstant(panel.style()))
                        .put("from", chart.from().map(Object::toString).orElse(""))
                        .put("to", chart.to().map(Object::toString).orElse(""));
                ArrayNode lines = node.putArray("lines");
                panel.lines()
                        .forEach((label, series) ->
                                lines.addObject().put("label", label).put("series", series));
            }
        }
    }

    private List<String> shown() {
        List<String> own = entry.page().map(p -> texts(p.graphs())).orElse(List.of());
        return own.isEmpty()
                ? ModelDescription.graphs(model).stream().limit(SHOWN).toList()
                : own;
    }

    private List<String> headline() {
        List<String> own = entry.page().map(p -> texts(p.headline())).orElse(List.of());
        return own.isEmpty()
                ? model.outcomes().stream()
                        .map(OutcomeSpec::id)
                        .limit(MOST_HEADLINES)
                        .toList()
                : own;
    }

    private static void question(ObjectNode node, PageFile.Question question) {
        words(node, "title", question.title());
        words(node, "situation", question.situation());
        names(
                node.putArray("graphs"),
                question.look().map(l -> texts(l.graphs())).orElse(List.of()));
        node.put(
                "line",
                question.look().flatMap(PageFile.Look::line).map(Placed::text).orElse(""));
        ObjectNode guess = node.putObject("guess")
                .put("outcome", question.guess().outcome().text());
        words(guess, "ask", question.guess().ask());
        ObjectNode move = node.putObject("move");
        words(move, "ask", question.move().ask());
        move.put("scenario", question.move().scenario().map(Placed::text).orElse(null));
        names(move.putArray("set"), texts(question.move().set()));
        names(move.putArray("levers"), texts(question.move().levers()));
        words(node, "see", question.see());
        words(node, "explain", question.explain());
    }

    private static List<String> texts(List<Placed> placed) {
        return placed.stream().map(Placed::text).toList();
    }

    private static void names(ArrayNode array, List<String> names) {
        names.forEach(array::add);
    }

    /** A text in every language; in English where nobody has translated it. */
    private static void words(ObjectNode node, String name, PageFile.Words words) {
        node.putObject(name).put("en", words.en()).put("zh", words.zh().orElse(words.en()));
    }
}
