/** One run of a model. It may use all but the other studies. */
package detente.study.run;
