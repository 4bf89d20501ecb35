package detente.study;

import detente.calibration.CalibrationFit;
import detente.calibration.Found;
import detente.calibration.Identification;
import detente.calibration.Profile;
import detente.experiment.ParameterSpace;
import detente.output.PlainTable;
import detente.results.Artifact;
import detente.results.Field;
import detente.results.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables on which parameters the data bound. */
final class CalibrateProfileTables {
    private final ParameterSpace space;
    private final CalibrationFit fit;

    CalibrateProfileTables(ParameterSpace space, CalibrationFit fit) {
        this.space = space;
        this.fit = fit;
    }

    List<Artifact> all() {
        List<Artifact> files = new ArrayList<>(List.of(identification(), collinearity()));
        fit.profiles().forEach(p -> files.add(profile(p)));
        return files;
    }

    private Artifact identification() {
        List<List<?>> rows = new ArrayList<>();
        List<Found.Candidate> alike = fit.equivalent();
        for (int i = 0; i < space.dimension(); i++) {
            int place = i;
            Optional<Profile> profile = fit.profile(space.names().get(i));
            rows.add(List.of(
                    space.names().get(i),
                    text(fit.best()[i]),
                    text(space.axes().get(i).min()),
                    text(space.axes().get(i).max()),
                    text(profile.map(Profile::low).orElse(Double.NaN)),
                    text(profile.map(Profile::high).orElse(Double.NaN)),
                    profile.map(p -> Boolean.toString(p.openBelow())).orElse(""),
                    profile.map(p -> Boolean.toString(p.openAbove())).orElse(""),
                    text(alike.stream().mapToDouble(c -> c.point()[place]).min().orElse(Double.NaN)),
                    text(alike.stream().mapToDouble(c -> c.point()[place]).max().orElse(Double.NaN)),
                    text(fit.identification()
                            .map(d -> d.singularValues()[place])
                            .orElse(Double.NaN)),
                    CalibrateTables.verdict(fit, space.names().get(i)).words()));
        }
        return PlainTable.of(
                "identification.csv",
                List.of(
                        Field.text("parameter", "name of the parameter"),
                        Field.number("best", "value that is best with fresh seeds"),
                        Field.number("min", "lower end of its range"),
                        Field.number("max", "upper end of its range"),
                        Field.number("low", "lower end of the interval of its profile"),
                        Field.number("high", "upper end of the interval of its profile"),
                        Field.flag("open_below", "whether the profile does not bound it from below"),
                        Field.flag("open_above", "whether the profile does not bound it from above"),
                        Field.number("alike_min", "least value among candidates that are as good"),
                        Field.number("alike_max", "largest value among candidates that are as good"),
                        Field.number(
                                "singular_value_of_this_rank", "singular value of the Jacobian, not the parameter's"),
                        Field.text("verdict", "whether the data identify it")),
                rows);
    }

    private Artifact collinearity() {
        List<List<?>> rows = new ArrayList<>();
        for (Identification.Collinearity c :
                fit.identification().map(Identification::collinear).orElse(List.of())) {
            rows.add(List.of(space.names().get(c.first()), space.names().get(c.second()), text(c.index())));
        }
        return PlainTable.of(
                "collinearity.csv",
                List.of(
                        Field.text("first", "a parameter"),
                        Field.text("second", "another one"),
                        Field.number("index", "collinearity index of both")),
                rows);
    }

    private static Artifact profile(Profile profile) {
        double least =
                profile.points().stream().mapToDouble(Profile.Point::loss).min().orElseThrow();
        return PlainTable.of(
                "profile_" + profile.parameter() + ".csv",
                List.of(Field.number("value", "value of the parameter"), CalibrateTables.LOSS, CalibrateTables.RISE),
                profile.points().stream()
                        .map(p -> List.of(text(p.value()), text(p.loss()), text(p.loss() - least)))
                        .toList());
    }

    private static String text(double value) {
        return Numbers.text(value);
    }
}
