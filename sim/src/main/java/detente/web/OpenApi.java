package detente.web;

import detente.engine.Software;
import detente.order.OrderField;
import detente.order.OrderForm;
import detente.store.Json;
import detente.study.compare.CompareOrder;
import detente.study.run.RunOrder;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The REST interface described by OpenAPI 3.1: parameters and bodies follow from the records of the orders. */
final class OpenApi {
    private OpenApi() {}

    static ObjectNode document(List<Route> routes) {
        ObjectNode document = Json.object().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Détente")
                .put("version", Software.current().version())
                .put("description", "Runs and comparisons of trade conflicts; the same orders as on the command line.");
        ObjectNode paths = document.putObject("paths");
        for (Route route : routes) {
            ObjectNode path = paths.withObjectProperty(route.path());
            ObjectNode operation = path.putObject(route.method().toLowerCase(Locale.ROOT));
            operation.put("summary", route.about());
            operation.put("operationId", route.id());
            ArrayNode parameters = operation.putArray("parameters");
            for (String name : route.inPath()) {
                parameter(parameters, name, "path").putObject("schema").put("type", "string");
            }
            if (route.method().equals("POST")) {
                ObjectNode body = operation.putObject("requestBody").put("required", true);
                ObjectNode schema =
                        body.putObject("content").putObject("application/json").putObject("schema");
                schema.put("type", "object").put("additionalProperties", false);
                properties(schema.putObject("properties"), route);
            } else {
                query(parameters, route);
            }
            ObjectNode responses = operation.putObject("responses");
            ObjectNode well = responses.putObject("200").put("description", route.about());
            well.putObject("content").putObject(route.type());
            ObjectNode wrong = responses.putObject("default").put("description", "What is wrong with the request.");
            wrong.putObject("content")
                    .putObject("application/json")
                    .putObject("schema")
                    .put("$ref", "#/components/schemas/Problems");
        }
        problems(document.putObject("components").putObject("schemas").putObject("Problems"));
        return document;
    }

    private static void problems(ObjectNode schema) {
        schema.put("type", "object");
        ObjectNode items = schema.putObject("properties")
                .putObject("problems")
                .put("type", "array")
                .putObject("items")
                .put("type", "object");
        ObjectNode properties = items.putObject("properties");
        List.of("file", "message").forEach(name -> properties.putObject(name).put("type", "string"));
        properties.putObject("line").put("type", "integer");
        properties.putObject("maybe").putArray("type").add("string").add("null");
    }

    private static ObjectNode parameter(ArrayNode parameters, String name, String in) {
        ObjectNode parameter = parameters.addObject().put("name", name).put("in", in);
        if (in.equals("path")) {
            parameter.put("required", true);
        }
        return parameter;
    }

    private static void query(ArrayNode parameters, Route route) {
        for (OrderField field : route.fields()) {
            schema(
                    parameter(parameters, field.name(), "query")
                            .put("description", field.help())
                            .putObject("schema"),
                    field);
        }
        for (String name : route.ofThePage()) {
            schema(parameter(parameters, name, "query").putObject("schema"), name);
        }
    }

    private static void properties(ObjectNode properties, Route route) {
        for (OrderField field : route.fields()) {
            schema(properties.putObject(field.name()).put("description", field.help()), field);
        }
        route.ofThePage().forEach(name -> schema(properties.putObject(name), name));
    }

    /** What only the page asks: lists of names, a number, a truth value, else a text. */
    private static void schema(ObjectNode schema, String name) {
        switch (name) {
            case "series", "graph" ->
                schema.put("type", "array").putObject("items").put("type", "string");
            case "turn" -> schema.put("type", "integer");
            case "decisions" -> schema.put("type", "boolean");
            default -> schema.put("type", "string");
        }
    }

    private static void schema(ObjectNode schema, OrderField field) {
        boolean many = field.times() == OrderField.Times.MANY;
        ObjectNode one = many ? schema.put("type", "array").putObject("items") : schema;
        Class<?> type = field.type();
        boolean whole = type == int.class || type == Integer.class || type == long.class || type == Long.class;
        boolean real = type == double.class || type == Double.class;
        one.put("type", whole ? "integer" : real ? "number" : type == boolean.class ? "boolean" : "string");
        if (whole && field.option().least() != Long.MIN_VALUE) {
            one.put("minimum", field.option().least())
                    .put("maximum", field.option().most());
        }
    }

    /** Fields of a run. */
    static List<OrderField> run() {
        return RequestText.fields(OrderForm.of(RunOrder.class));
    }

    /** Fields of a comparison. */
    static List<OrderField> compare() {
        return RequestText.fields(OrderForm.of(CompareOrder.class));
    }
}
