package detente.study.describe;

import detente.order.OrderKind;
import detente.order.OrderOption;

/** The description of a model as a user asks for it. */
@OrderKind(command = "describe", about = "Describes a model: parameters, schedule, series, scenarios.")
public record DescribeOrder(
        @OrderOption(about = "Id of a model or path of a model folder", label = "MODEL", argument = true)
        String model,

        @OrderOption(about = "Form of the output; schema is a JSON Schema for the model's YAML files", usual = "text")
        Form format) {
    /** What a description is written as. */
    public enum Form {
        TEXT,
        MARKDOWN,
        JSON,
        SCHEMA
    }
}
