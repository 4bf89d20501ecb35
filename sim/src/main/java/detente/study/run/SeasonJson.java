package detente.study.run;

import detente.results.Season;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Seasons as the manifest of a run holds them. */
final class SeasonJson {
    private SeasonJson() {}

    static void put(ObjectNode node, Season season) {
        node.put("series", season.series()).put("span", season.span()).put("shifted", season.shifted());
        var months = node.putArray("months");
        season.months().forEach(months::add);
        var holidays = node.putArray("holidays");
        season.holidays().forEach(day -> holidays.add(day.toString()));
    }

    static Season read(JsonNode node) {
        return new Season(
                node.required("series").asString(),
                node.path("months").valueStream().map(JsonNode::asDouble).toList(),
                node.path("holidays")
                        .valueStream()
                        .map(day -> LocalDate.parse(day.asString()))
                        .toList(),
                node.required("span").asInt(),
                node.required("shifted").asDouble());
    }
}
