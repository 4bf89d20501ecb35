/** Which parameters matter: a batch over the design of a method. It may use all but the other studies, except {@code batch}. */
package detente.study.sensitivity;
