/** Forecasts from days in the past, scored beside simple benchmarks. It may use all but the other studies. */
package detente.study.backtest;
