package detente.models.rareearths;

import detente.models.rareearths.goods.Controls;
import detente.models.rareearths.licences.LicenceParameters;
import detente.models.rareearths.licences.TechnologyParameters;
import detente.models.rareearths.policy.Mechanism;
import detente.models.rareearths.world.BaseTable;
import detente.parameters.Definition;
import detente.parameters.Definitions;
import detente.parameters.Instrument;
import detente.parameters.Tables;
import detente.parameters.Vocabulary;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the tables of a folder say of names: goods, regions, and the controls of exports that a table declares. */
final class FolderTables implements Vocabulary.OfTables {
    /** What a control may have of its own, of the parameters of its kind of licences. */
    private static final Set<String> PRACTICE = Set.of(
            "processing-time",
            "approval-rate-open",
            "approval-rate-shut",
            "approved-share-open",
            "approved-share-shut",
            "capacity",
            "discrimination",
            "validity",
            "cool-off",
            "quota-headroom",
            "cleared-pipeline",
            "backlog-kept",
            "backlog-release",
            "slowed-use");

    /** In the order of the kinds, so that messages are the same in every run. */
    static final Map<Mechanism, List<Definition>> OWN = Collections.unmodifiableMap(new EnumMap<>(Map.of(
            Mechanism.LICENCES, own(LicenceParameters.class), Mechanism.TECHNOLOGY, own(TechnologyParameters.class))));

    private static List<Definition> own(Class<? extends Record> group) {
        return Definitions.of(group).list().stream()
                .filter(each -> PRACTICE.contains(each.name()))
                .toList();
    }

    /** The controls of exports. @throws detente.input.InvalidInput if the table of controls is wrong */
    static Controls controls(Tables tables) {
        return tables.find(Controls.TABLE)
                .map(table -> Controls.of(table, BaseTable.of(tables).regions(), OWN))
                .orElse(Controls.USUAL);
    }

    @Override
    public Map<String, Set<String>> keys(Tables tables) {
        return BaseTable.keys(tables);
    }

    @Override
    public Set<String> optional() {
        return Set.of(Controls.TABLE);
    }

    @Override
    public List<Instrument> instruments(Tables tables) {
        return controls(tables).instruments.own();
    }
}
