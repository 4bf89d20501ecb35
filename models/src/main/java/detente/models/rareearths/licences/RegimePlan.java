package detente.models.rareearths.licences;

import detente.models.production.InputOutputTable;
import detente.models.production.Network;

/**
 * What a state's control of exports will be like, before the economy stands: which cases, how long goods travel, how the
 * authority works and what the gate lets through.
 */
public record RegimePlan(
        LicensingAuthority.Jurisdiction jurisdiction,
        Voyages voyages,
        LicenceRules rules,
        ExportGate.Terms terms,
        Port.Inspections inspections) {

    /** The parameters of licences on what leaves a state for any other, by mechanism. */
    public record Licensing(
            LicenceParameters licences,
            GeneralLicenceParameters general,
            ReroutingParameters rerouting,
            TradeParameters trade) {}

    /** Licences for exports to all regions, with inspections, voyages and, if on, a detour. */
    public static RegimePlan licences(
            Licensing parameters, ControlledLinks cases, ExportControl control, InputOutputTable table) {
        LicensingAuthority.Jurisdiction jurisdiction = jurisdiction(cases, control, table);
        Rerouting rerouting = new Rerouting(parameters.rerouting, jurisdiction, table);
        LicenceParameters licences = parameters.licences;
        return new RegimePlan(
                jurisdiction,
                Voyages.of(parameters.trade, cases, table, rerouting.delay()),
                licences.rules(cases, table, parameters.general),
                licences.terms(cases, table, rerouting),
                new Port.Inspections(
                        licences.inspectedShare(), licences.inspectionShortest(), licences.inspectionLongest()));
    }

    /** Licences on technology for the partner; delivered in the week of shipping. */
    public static RegimePlan technology(
            TechnologyParameters parameters, ControlledLinks cases, ExportControl control, InputOutputTable table) {
        LicensingAuthority.Jurisdiction jurisdiction = jurisdiction(cases, control, table);
        Rerouting none = new Rerouting(ReroutingParameters.NONE, jurisdiction, table);
        return new RegimePlan(
                jurisdiction,
                Voyages.none(cases),
                parameters.rules(cases),
                parameters.terms(cases, none),
                Port.Inspections.NONE);
    }

    private static LicensingAuthority.Jurisdiction jurisdiction(
            ControlledLinks cases, ExportControl control, InputOutputTable table) {
        int partner = table.regions().indexOf(control.state().partner().region);
        return new LicensingAuthority.Jurisdiction(cases, control, partner);
    }

    public ControlledLinks cases() {
        return jurisdiction.cases();
    }

    /** Adds the mean weeks at sea of each input: what its holder plans for. */
    public void addLead(Network network, double[] lead) {
        voyages.addLead(network, jurisdiction.cases(), lead);
    }
}
