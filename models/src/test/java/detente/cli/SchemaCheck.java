package detente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What of JSON Schema (draft 2020-12) the schemas of models use; a keyword that it does not know is an error. */
final class SchemaCheck {
    private final JsonNode root;

    SchemaCheck(JsonNode root) {
        this.root = root;
    }

    /** Where a document breaks the schema, as paths with the keyword that refuses it; none if it does not. */
    List<String> refusals(JsonNode document) {
        List<String> found = new ArrayList<>();
        check(root, document, "", found);
        return found;
    }

    private boolean fits(JsonNode schema, JsonNode value) {
        List<String> found = new ArrayList<>();
        check(schema, value, "", found);
        return found.isEmpty();
    }

    private void check(JsonNode schema, JsonNode value, String path, List<String> found) {
        if (schema.isBoolean()) {
            refuse(!schema.asBoolean(), path, "false", found);
            return;
        }
        schema.propertyStream().forEach(keyword -> {
            JsonNode rule = keyword.getValue();
            switch (keyword.getKey()) {
                case "$schema", "$defs", "description", "then", "else", "patternProperties" -> {}
                case "$ref" -> check(root.at(rule.asString().substring(1)), value, path, found);
                case "if" -> {
                    JsonNode branch = schema.get(fits(rule, value) ? "then" : "else");
                    if (branch != null) {
                        check(branch, value, path, found);
                    }
                }
                case "allOf" -> rule.forEach(r -> check(r, value, path, found));
                case "anyOf" -> refuse(count(rule, r -> fits(r, value)) == 0, path, "anyOf", found);
                case "oneOf" -> refuse(count(rule, r -> fits(r, value)) != 1, path, "oneOf", found);
                case "not" -> refuse(fits(rule, value), path, "not", found);
                case "enum" -> refuse(count(rule, value::equals) == 0, path, "enum", found);
                case "const" -> refuse(!rule.equals(value), path, "const", found);
                case "type" ->
                    refuse(
                            rule.isArray() ? count(rule, r -> isOf(r, value)) == 0 : !isOf(rule, value),
                            path,
                            "type",
                            found);
                default -> detail(keyword.getKey(), rule, schema, value, path, found);
            }
        });
    }

    private void detail(
            String keyword, JsonNode rule, JsonNode schema, JsonNode value, String path, List<String> found) {
        boolean broken = switch (keyword) {
            case "pattern" -> value.isString() && !matches(rule.asString(), value.asString());
            case "minimum" -> value.isNumber() && value.asDouble() < rule.asDouble();
            case "maximum" -> value.isNumber() && value.asDouble() > rule.asDouble();
            case "exclusiveMinimum" -> value.isNumber() && value.asDouble() <= rule.asDouble();
            case "minItems" -> value.isArray() && value.size() < rule.asInt();
            case "maxItems" -> value.isArray() && value.size() > rule.asInt();
            case "uniqueItems" ->
                value.isArray() && value.valueStream().distinct().count() < value.size();
            case "minProperties" -> value.isObject() && value.size() < rule.asInt();
            case "maxProperties" -> value.isObject() && value.size() > rule.asInt();
            case "required" -> value.isObject() && count(rule, key -> !value.has(key.asString())) > 0;
            case "propertyNames" ->
                value.isObject() && value.propertyNames().stream().anyMatch(n -> !matches(rule, n));
            case "items" -> {
                for (int i = 0; value.isArray() && i < value.size(); i++) {
                    check(rule, value.get(i), path + "/" + i, found);
                }
                yield false;
            }
            case "properties" -> {
                value.propertyStream()
                        .filter(p -> rule.has(p.getKey()))
                        .forEach(p -> check(rule.get(p.getKey()), p.getValue(), path + "/" + p.getKey(), found));
                yield false;
            }
            case "additionalProperties" -> {
                value.propertyStream()
                        .filter(p -> !schema.path("properties").has(p.getKey()))
                        .forEach(p -> check(other(schema, p.getKey()), p.getValue(), path + "/" + p.getKey(), found));
                yield false;
            }
            default -> throw new IllegalArgumentException("the keyword '" + keyword + "' is not known");
        };
        refuse(broken, path, keyword, found);
    }

    /** The schema of a property that is not named. */
    private static JsonNode other(JsonNode schema, String name) {
        return schema.path("patternProperties")
                .propertyStream()
                .filter(p -> matches(p.getKey(), name))
                .map(p -> p.getValue())
                .findFirst()
                .orElse(schema.get("additionalProperties"));
    }

    private static boolean matches(JsonNode names, String name) {
        return matches(names.get("pattern").asString(), name);
    }

    private static boolean matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).find();
    }

    private static long count(JsonNode rules, Predicate<JsonNode> fitting) {
        return rules.valueStream().filter(fitting).count();
    }

    private static boolean isOf(JsonNode type, JsonNode value) {
        return switch (type.asString()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException("the type '" + type + "' is not known");
        };
    }

    private static void refuse(boolean broken, String path, String keyword, List<String> found) {
        if (broken) {
            found.add(path + " " + keyword);
        }
    }
}
