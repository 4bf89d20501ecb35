/**
 * Charts as data, and their drawing as files: PNG, SVG, PDF, the numbers behind them and words for those who cannot see
 * them. The only package that uses JFreeChart and AWT.
 */
package detente.chart;
