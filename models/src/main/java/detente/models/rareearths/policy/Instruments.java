package detente.models.rareearths.policy;

import detente.parameters.Instrument;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The policy instruments of a model folder: those that every folder has, then those that its table declares. */
public final class Instruments {
    /** Those of a folder that declares none of its own. */
    public static final Instruments USUAL = with(List.of());

    /** All, in their order. */
    public final List<PolicyInstrument> all;

    private Instruments(List<PolicyInstrument> all) {
        this.all = all;
    }

    /** With what a table declares, names that differ from each other and from {@link #USUAL}'s. */
    public static Instruments with(List<DeclaredInstrument> declared) {
        return new Instruments(Stream.concat(
                        PolicyInstrument.OF_ALL_FOLDERS.stream(),
                        declared.stream().map(PolicyInstrument::of))
                .toList());
    }

    /** The instrument of that name. */
    public Optional<PolicyInstrument> of(String key) {
        return all.stream().filter(each -> each.key.equals(key)).findFirst();
    }

    /** What a state decides on. */
    public List<PolicyInstrument> of(Side side) {
        return all.stream()
                .filter(each -> each.stance.decided() && each.holders.contains(side.actor))
                .toList();
    }

    /** What an agreement treats alike. */
    public List<PolicyInstrument> of(Clause clause) {
        return all.stream().filter(each -> each.clause == clause).toList();
    }

    /** The controls of exports. */
    public List<PolicyInstrument> exportControls() {
        return all.stream().filter(each -> each.mechanism.controlsExports()).toList();
    }

    /** What the events of a scenario can set in every folder. */
    public static List<Instrument> declared() {
        return declarations(USUAL.all);
    }

    /** What they can set besides because of a folder's table. */
    public List<Instrument> own() {
        return declarations(all.stream().filter(each -> !each.isOfAllFolders()).toList());
    }

    private static List<Instrument> declarations(List<PolicyInstrument> instruments) {
        return instruments.stream().map(PolicyInstrument::declaration).toList();
    }
}
