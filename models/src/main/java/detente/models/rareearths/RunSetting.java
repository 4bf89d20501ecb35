package detente.models.rareearths;

import detente.models.production.Network;
import detente.models.rareearths.licences.ControlledFlows;
import detente.models.rareearths.licences.ControlledLinks;
import detente.models.rareearths.licences.ExportControl;
import detente.models.rareearths.licences.RegimePlan;
import detente.models.rareearths.policy.Actor;
import detente.models.rareearths.policy.Announcements;
import detente.models.rareearths.policy.Mechanism;
import detente.models.rareearths.policy.News;
import detente.models.rareearths.policy.PolicyBoard;
import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.rareearths.policy.PolicyLevel;
import detente.models.rareearths.policy.PolicyScript;
import detente.random.Draws;
import java.util.List;

/**
 * What the run adds to the inputs.
 *
 * @param draws of its seed
 * @param timeline dates of its events
 * @param base levels of policy in the base year
 * @param policy what events, and the states, set
 * @param flows that may be controlled
 */
record RunSetting(
        Draws draws, PolicyScript.Timeline timeline, PolicyBoard.Base base, PolicyBoard policy, ControlledFlows flows) {

    /** The controls of exports, one for each instrument that controls some. */
    List<RegimePlan> regimes(Network network, RareEarthsParameters parameters) {
        return PolicyInstrument.exportControls().stream()
                .map(each -> regime(each, network, parameters))
                .toList();
    }

    private RegimePlan regime(PolicyInstrument instrument, Network network, RareEarthsParameters parameters) {
        ControlledLinks cases = ControlledLinks.of(network, flows.of(instrument));
        ExportControl control = new ExportControl(
                instrument,
                parameters.has(instrument.mechanism)
                        ? levels(instrument, strictness(instrument, parameters))
                        : ExportControl.Levels.none());
        if (instrument.mechanism == Mechanism.TECHNOLOGY) {
            return RegimePlan.technology(parameters.technology(), cases, control, network.table);
        }
        RegimePlan.Licensing licensing = new RegimePlan.Licensing(
                parameters.licences(), parameters.generalLicences(), parameters.rerouting(), parameters.trade());
        return RegimePlan.licences(licensing, cases, control, network.table);
    }

    private static double strictness(PolicyInstrument instrument, RareEarthsParameters parameters) {
        return instrument.mechanism == Mechanism.LICENCES
                ? parameters.licences().stringency()
                : 1;
    }

    private ExportControl.Levels levels(PolicyInstrument instrument, double strictness) {
        Actor state = instrument.holder();
        PolicyLevel level = policy.level(instrument, state);
        return new ExportControl.Levels(
                period -> strictness * level.asSet(period),
                period -> strictness * level.applyAsDouble(period),
                policy.levelOrNone(PolicyInstrument.ENTITY_LIST, state),
                policy.levelOrNone(PolicyInstrument.FRAMEWORK, state));
    }

    Announcements announcements(RareEarthsParameters parameters) {
        return Announcements.of(
                parameters.news(),
                new DiplomacyPlan(parameters, timeline, draws).announced(),
                base,
                parameters.conduct()::of);
    }

    Diplomacy diplomacy(RareEarthsParameters parameters, News news) {
        return new DiplomacyPlan(parameters, timeline, draws)
                .on(new Diplomacy.Stage(policy, base, news, parameters.news()));
    }
}
