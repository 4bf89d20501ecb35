/**
 * The production core that models share: adaptive regional input–output with inventories (ARIO), firm by firm.
 *
 * <p>Sources: S. Hallegatte, "Modeling the role of inventories and heterogeneity in the assessment of the economic costs of
 * natural disasters", Risk Analysis 34 (2014), 152–167; BoARIO 0.6.3 for the order of the steps. Firms, their inputs and
 * their links live in parallel arrays; one class per step of the week reads and writes them in order.
 */
package detente.models.production;
