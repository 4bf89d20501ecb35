package detente.models.rareearths;

import detente.models.production.Network;
import detente.models.rareearths.licences.ControlledFlows;
import detente.models.rareearths.licences.ControlledLinks;
import detente.models.rareearths.licences.ExportControl;
import detente.models.rareearths.licences.RegimePlan;
import detente.models.rareearths.policy.Announcements;
import detente.models.rareearths.policy.News;
import detente.models.rareearths.policy.PolicyBoard;
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
        ExportControl control = new ExportControl(
                parameters.licences().on()
                        ? new ExportControl.Instruments(
                                period -> strictness * policy.licences.asSet(period),
                                period -> strictness * policy.licences.applyAsDouble(period),
                                policy.chineseList,
                                policy.chineseAgreement)
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
        ExportControl control = new ExportControl(
                parameters.technology().on()
                        ? new ExportControl.Instruments(
                                policy.technology, policy.technology, policy.americanList, policy.americanAgreement)
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
