/** Which parameters matter: elementary effects (Morris) and shares of variance (Sobol'). */
package detente.sensitivity;
