/** Asset pricing with competing beliefs: the usual bench for methods of calibration. */
package detente.models.brockhommes;
