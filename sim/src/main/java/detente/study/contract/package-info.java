/** What every model must hold, tried on one model in seconds. It may use all but the other studies, and the descriptions of models. */
package detente.study.contract;
