/** Parameters from data: search, fit, uncertainty, identification. */
package detente.calibration;
