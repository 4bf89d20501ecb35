package detente.study;

import detente.results.Event;
import detente.results.Field;
import detente.results.Parameter;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.Table;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What a model is made of, as reports, descriptions and the READMEs of models show it. */
public final class ModelTables {
    private static final Columns<Parameter> PARAMETERS = new Columns<Parameter>()
            .code("name", "Parameter", "name of the parameter", Parameter::name)
            .text("type", "", "number, integer, boolean or choice", Parameter::type)
            .shown("Value", p -> Cell.text(p.value()))
            .unit("Unit", "unit of the value", Parameter::unit)
            .with(Field.text("min", "lowest value"), "", p -> cell(p, p.min()))
            .with(Field.text("max", "highest value"), "", p -> cell(p, p.max()))
            .with(Field.text("value", "value"), "", p -> cell(p, p.value()))
            .said("Bounds", ModelTables::bounds)
            .with(Field.flag("lever", "whether it is a headline lever"), "", p -> Cell.flag(p.lever()))
            .said("Lever", p -> p.lever() ? "yes" : "")
            .text("about", "Meaning", "what it is", Parameter::about)
            .text("source", "Source", "where the value comes from", Parameter::source);

    private ModelTables() {}

    public static Table<Parameter> parameters(List<Parameter> parameters) {
        return Table.of("parameters", "", PARAMETERS, parameters);
    }

    /** The phases of a period, in their order. */
    public static Table<Integer> timetable(List<String> phases) {
        Columns<Integer> columns = new Columns<Integer>()
                .whole("step", "Step", "place in the period, from 1", i -> i + 1)
                .text("phase", "Phase", "name of the phase", phases::get);
        return new Table<>(
                "schedule", "", columns, () -> IntStream.range(0, phases.size()).boxed());
    }

    /** For readers, what happened in the event of a row; its date and source are others. */
    public static <R> Columns<R> event(Function<? super R, Event> of) {
        return new Columns<R>()
                .said("Actor", row -> of.apply(row).actor())
                .said("Instrument", row -> of.apply(row).instrument())
                .shown("Level", row -> level(of.apply(row)))
                .said("What happened", row -> of.apply(row).label());
    }

    private static Cell level(Event event) {
        return event.level().isPresent() ? Cell.number(event.level()) : Cell.NONE;
    }

    private static String bounds(Parameter p) {
        return switch (p.type()) {
            case "boolean" -> "true or false";
            case "choice" -> "a word";
            case "integer" -> range(p).isEmpty() ? "whole" : range(p) + ", whole";
            default -> range(p);
        };
    }

    private static String range(Parameter p) {
        if (p.min().isEmpty()) {
            return p.max().isEmpty() ? "" : "\u2264 " + p.max();
        }
        return p.max().isEmpty() ? "\u2265 " + p.min() : p.min() + " to " + p.max();
    }

    /** A value or bound of a parameter as programs read it. */
    private static Cell cell(Parameter parameter, String text) {
        if (text.isEmpty()) {
            return Cell.NONE;
        }
        return switch (parameter.type()) {
            case "boolean" -> Cell.flag(Boolean.parseBoolean(text));
            case "choice" -> Cell.text(text);
            default -> text.endsWith("inf") ? Cell.text(text) : Cell.number(Double.parseDouble(text));
        };
    }
}
