package detente.models.rareearths.licences;

import detente.models.production.InputOutputTable;
import detente.models.production.Network;
import detente.models.rareearths.world.BaseTable;

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

    /** China's parameters, by mechanism. */
    public record China(
            LicenceParameters licences,
            GeneralLicenceParameters general,
            ReroutingParameters rerouting,
            TradeParameters trade) {}

    /** Licences on magnets and rare earths, with inspections, voyages and, if on, a detour. */
    public static RegimePlan china(
            China parameters, ControlledLinks cases, ExportControl control, InputOutputTable table) {
        LicensingAuthority.Jurisdiction jurisdiction = new LicensingAuthority.Jurisdiction(
                cases, control, table.regions().indexOf(BaseTable.UNITED_STATES));
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

    /** Licences on technology for China; delivered in the week of shipping. */
    public static RegimePlan unitedStates(
            TechnologyParameters parameters, ControlledLinks cases, ExportControl control, InputOutputTable table) {
        LicensingAuthority.Jurisdiction jurisdiction = new LicensingAuthority.Jurisdiction(
                cases, control, table.regions().indexOf(BaseTable.CHINA));
        Rerouting none = new Rerouting(ReroutingParameters.NONE, jurisdiction, table);
        return new RegimePlan(
                jurisdiction,
                Voyages.none(cases),
                parameters.rules(cases),
                parameters.terms(cases, none),
                Port.Inspections.NONE);
    }

    public ControlledLinks cases() {
        return jurisdiction.cases();
    }

    /** Adds the mean weeks at sea of each input: what its holder plans for. */
    public void addLead(Network network, double[] lead) {
        voyages.addLead(network, jurisdiction.cases(), lead);
    }
}
