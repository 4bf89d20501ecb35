package detente.models.rareearths;

import detente.models.production.Network;
import detente.models.rareearths.goods.ControlledFlows;
import detente.models.rareearths.goods.Controls;
import detente.models.rareearths.goods.Practice;
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
import java.util.function.IntToDoubleFunction;

/**
 * What the run adds to the inputs.
 *
 * @param draws of its seed
 * @param timeline dates of its events
 * @param base levels of policy in the base year
 * @param policy what events, and the states, set
 * @param controls of exports, with their practice
 * @param flows that may be controlled
 */
record RunSetting(
        Draws draws,
        PolicyScript.Timeline timeline,
        PolicyBoard.Base base,
        PolicyBoard policy,
        Controls controls,
        ControlledFlows flows) {

    /** The controls of exports, one for each instrument that controls some. */
    List<RegimePlan> regimes(Network network, RareEarthsParameters parameters) {
        return controls.instruments.exportControls().stream()
                .map(each -> regime(each, network, parameters))
                .toList();
    }

    private RegimePlan regime(PolicyInstrument instrument, Network network, RareEarthsParameters parameters) {
        ControlledLinks cases = ControlledLinks.of(network, flows.of(instrument));
        Practice practice = controls.practice(instrument);
        ExportControl control = new ExportControl(
                instrument,
                parameters.has(instrument.mechanism)
                        ? levels(instrument, strictness(instrument, parameters))
                        : ExportControl.Levels.none());
        if (instrument.mechanism == Mechanism.TECHNOLOGY) {
            return RegimePlan.technology(parameters.technology().practised(practice), cases, control, network.table);
        }
        RegimePlan.Licensing licensing = new RegimePlan.Licensing(
                parameters.licences().practised(practice),
                parameters.generalLicences(),
                parameters.rerouting(),
                parameters.trade());
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
                bans(instrument),
                policy.levelOrNone(PolicyInstrument.FRAMEWORK, state));
    }

    /** Share of the partner's users that a ban keeps from what is under a control: the largest of several. */
    private IntToDoubleFunction bans(PolicyInstrument control) {
        return controls.bans(control).stream()
                .<IntToDoubleFunction>map(ban -> policy.level(ban, ban.holder()))
                .reduce(
                        period -> 0,
                        (one, other) -> period -> Math.max(one.applyAsDouble(period), other.applyAsDouble(period)));
    }

    Announcements announcements(RareEarthsParameters parameters) {
        return Announcements.of(
                parameters.news(),
                new DiplomacyPlan(parameters, controls.instruments, timeline, draws).announced(),
                base,
                parameters.conduct()::of);
    }

    Diplomacy diplomacy(RareEarthsParameters parameters, News news) {
        return new DiplomacyPlan(parameters, controls.instruments, timeline, draws)
                .on(new Diplomacy.Stage(policy, base, news, parameters.news()));
    }
}
