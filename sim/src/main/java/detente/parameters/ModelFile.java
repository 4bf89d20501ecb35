package detente.parameters;

import detente.results.Calendar;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code model.yaml} says, apart from its parameters.
 *
 * @param code id of the Java model ({@code model:})
 * @param money unit of money in the data files, where a model takes any
 * @param start first day of period 0
 * @param periods length of a run unless the scenario or the user says otherwise
 * @param scenario name of the scenario that runs unless the user says otherwise
 * @param data name to path of a CSV file, relative to the folder
 * @param observed the model's series to the observed series that it is compared with
 * @param scored days over which the fit is measured
 * @param contest how two players are set against each other, in models that have them
 * @param outcomes numbers of a run that matter most, the most important first
 * @param limits what the model cannot tell, a sentence each
 * @param places where top-level keys and entries such as {@code observed.NAME} and {@code data.NAME} stand
 */
public record ModelFile(
        String code,
        String title,
        Optional<String> about,
        Calendar.Step period,
        Optional<String> money,
        LocalDate start,
        int periods,
        String scenario,
        Map<String, String> data,
        Map<String, String> observed,
        Optional<Window> scored,
        List<ChartSpec> charts,
        Optional<ContestSpec> contest,
        List<OutcomeSpec> outcomes,
        List<String> limits,
        Optional<String> citation,
        Map<String, Position> places) {

    public ModelFile {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        observed = Collections.unmodifiableMap(new LinkedHashMap<>(observed));
        charts = List.copyOf(charts);
        outcomes = List.copyOf(outcomes);
        limits = List.copyOf(limits);
        places = Map.copyOf(places);
    }
}
