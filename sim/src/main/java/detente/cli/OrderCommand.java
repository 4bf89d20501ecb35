package detente.cli;

import detente.order.OrderField;
import detente.order.OrderForm;
import detente.study.Study;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntBiFunction;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A command of the program: what is ordered with it, and what is done then.
 *
 * @param study that it does, if it is one that {@code verify} can compute again
 * @param action returns the exit code
 */
record OrderCommand<O extends Record>(OrderForm<O> form, Optional<Study<O>> study, ToIntBiFunction<O, Call> action) {
    OrderCommand(Class<O> order, ToIntBiFunction<O, Call> action) {
        this(OrderForm.of(order), Optional.empty(), action);
    }

    OrderCommand(Study<O> study, ToIntBiFunction<O, Call> action) {
        this(study.form(), Optional.of(study), action);
    }

    /** The command as picocli knows it: every option is a text, which the order reads. */
    CommandSpec spec(Main main) {
        CommandSpec[] self = new CommandSpec[1];
        Callable<Integer> work = () -> {
            CommandLine line = self[0].commandLine();
            return action.applyAsInt(form.read(typed(self[0])), new Call(main, line));
        };
        CommandSpec spec =
                CommandSpec.wrapWithoutInspection(work).name(form.command()).mixinStandardHelpOptions(true);
        self[0] = spec;
        spec.usageMessage().description(form.about());
        int arguments = 0;
        for (OrderField field : form.fields()) {
            spec.add(field.option().argument() ? argument(field, arguments++) : option(field));
        }
        return spec;
    }

    private static String help(OrderField field) {
        return field.help().replace("%", "%%");
    }

    /** @param place among the arguments; the last may be given several times */
    private static ArgSpec argument(OrderField field, int place) {
        boolean many = field.times() == OrderField.Times.MANY;
        return (many
                        ? PositionalParamSpec.builder()
                                .type(List.class)
                                .auxiliaryTypes(String.class)
                                .index(place + "..*")
                        : PositionalParamSpec.builder().type(String.class).index(Integer.toString(place)))
                .arity(many ? "1..*" : field.isRequired() ? "1" : "0..1")
                .required(field.isRequired())
                .paramLabel(field.label())
                .description(help(field))
                .build();
    }

    private static ArgSpec option(OrderField field) {
        OptionSpec.Builder option = OptionSpec.builder(field.typed()).description(help(field));
        return switch (field.times()) {
            case FLAG -> option.type(boolean.class).arity("0").build();
            case MANY ->
                option.type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("1")
                        .paramLabel(field.label())
                        .build();
            case OPTIONAL, ONE ->
                option.type(String.class)
                        .arity("1")
                        .required(field.isRequired())
                        .paramLabel(field.label())
                        .build();
        };
    }

    private Map<String, List<String>> typed(CommandSpec spec) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        Iterator<PositionalParamSpec> arguments = spec.positionalParameters().iterator();
        for (OrderField field : form.fields()) {
            ArgSpec argument = field.option().argument() ? arguments.next() : spec.findOption(field.typed());
            Object value = argument.getValue();
            if (value instanceof List<?> many) {
                typed.put(field.name(), many.stream().map(Object::toString).toList());
            } else if (value instanceof String one) {
                typed.put(field.name(), List.of(one));
            } else if (Boolean.TRUE.equals(value)) {
                typed.put(field.name(), List.of());
            }
        }
        return typed;
    }
}
