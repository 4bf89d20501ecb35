/** The parameters at which a model shows what was observed, and how well that determines them. It may use all but the other studies. */
package detente.study.calibrate;
