/** How good forecasts are: benchmarks, scores and tests. */
package detente.forecast;
