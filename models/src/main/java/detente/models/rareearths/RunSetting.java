package detente.models.rareearths;

import detente.models.production.Network;
import detente.models.rareearths.licences.ControlledFlows;
import detente.models.rareearths.licences.ControlledLinks;
import detente.models.rareearths.licences.ExportControl;
import detente.models.rareearths.licences.RegimePlan;
import detente.models.rareearths.policy.Actor;
import detente.models.rareearths.policy.Announcements;
import detente.models.rareearths.policy.News;
import detente.models.rareearths.policy.PolicyBoard;
import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.rareearths.policy.PolicyLevel;
import detente.models.rareearths.policy.PolicyScript;
import detente.random.Draws;

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

    RegimePlan chinesePlan(Network network, RareEarthsParameters parameters) {
        double strictness = parameters.licences().stringency();
        PolicyLevel licences = policy.level(PolicyInstrument.REE_LICENCE, Actor.CHINA);
        ExportControl control = new ExportControl(
                parameters.licences().on()
                        ? new ExportControl.Instruments(
                                period -> strictness * licences.asSet(period),
                                period -> strictness * licences.applyAsDouble(period),
                                policy.level(PolicyInstrument.ENTITY_LIST, Actor.CHINA),
                                policy.level(PolicyInstrument.FRAMEWORK, Actor.CHINA))
                        : ExportControl.Instruments.none());
        return RegimePlan.china(
                new RegimePlan.China(
                        parameters.licences(),
                        parameters.generalLicences(),
                        parameters.rerouting(),
                        parameters.trade()),
                ControlledLinks.of(network, flows.china()),
                control,
                network.table);
    }

    RegimePlan americanPlan(Network network, RareEarthsParameters parameters) {
        PolicyLevel technology = policy.level(PolicyInstrument.TECH_CONTROL, Actor.UNITED_STATES);
        ExportControl control = new ExportControl(
                parameters.technology().on()
                        ? new ExportControl.Instruments(
                                technology,
                                technology,
                                policy.level(PolicyInstrument.ENTITY_LIST, Actor.UNITED_STATES),
                                policy.level(PolicyInstrument.FRAMEWORK, Actor.UNITED_STATES))
                        : ExportControl.Instruments.none());
        ControlledLinks cases = ControlledLinks.of(network, flows.unitedStates());
        return RegimePlan.unitedStates(parameters.technology(), cases, control, network.table);
    }

    Announcements announcements(RareEarthsParameters parameters) {
        return Announcements.of(parameters.news(), new DiplomacyPlan(parameters, timeline, draws).announced(), base);
    }

    Diplomacy diplomacy(RareEarthsParameters parameters, News news) {
        return new DiplomacyPlan(parameters, timeline, draws)
                .on(new Diplomacy.Stage(policy, base, news, parameters.news()));
    }
}
