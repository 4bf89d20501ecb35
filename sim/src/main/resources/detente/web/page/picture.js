import { monthly, observedPoint, simulated, time } from './scale.js';
import { text } from './words.js';

const dots = (dates, values) => (values ?? []).map((value, i) => ({ at: time(dates[i]), date: dates[i], value }));

/** The unit of a graph's numbers: a flow that is shown by month is so much a month. */
export function unitOf(graph, series) {
  const name = graph.unit || series?.unit || '';
  return graph.frequency === 'month' && series?.kind === 'flow' ? name.replace(/\/(week|day|year|quarter)$/, '/month') : name;
}

/**
 * Makes what a graph draws out of what the server answered.
 * @param {object} model description
 * @param {object} graph of page.graphs
 * @param {{changed: object, baseline: ?object, pairs: ?object, overlays: object[], same: boolean, steady: boolean, decisions: object[]}} answers
 * @param {number} chosen line of which the difference is shown
 * @returns {import('./graph.js').Picture}
 */
export function pictureOf(model, graph, answers, chosen = 0) {
  const { changed, baseline } = answers;
  const describe = (name) => model.series.find((s) => s.name === name) ?? { kind: 'level', unit: graph.unit };
  const season = (name) => model.season?.find((s) => s.series === name);
  const of = (answer, name) => {
    const values = answer?.series[name]?.values;
    if (!values) {
      return [];
    }
    return graph.frequency === 'month' ? monthly(answer.dates, values, describe(name), season(name)) : dots(answer.dates, values);
  };
  const start = time(changed.dates[0]);
  const end = time(changed.dates.at(-1));
  let from = graph.from ? Math.max(start, time(graph.from)) : start;
  let to = graph.to ? Math.min(end, time(graph.to)) : end;
  if (from >= to) {
    [from, to] = [start, end];
  }
  const lines = graph.lines.map(({ label, series }) => ({
    label: graph.lines.length > 1 ? text(label) : '',
    name: series,
    changed: of(changed, series),
    baseline: of(baseline, series),
    overlays: answers.overlays.map((overlay) => of(overlay.answer, series)),
    observed: (changed.observed ?? []).filter((o) => o.series === series).map((o) => observedPoint(o, describe(series))),
  }));
  const line = lines[chosen] ?? lines[0];
  return {
    title: text(graph.title), unit: unitOf(graph, describe(lines[0].name)), step: graph.style === 'step', from, to, lines,
    difference: answers.same ? null : differenceOf(line, answers, describe(line.name)),
    events: changed.events.map((e) => ({ ...e, label: text(e.label) })),
    marks: marksOf(answers.decisions),
    steady: answers.steady,
  };
}

/** The difference of one line, period by period: from the pairs so far, or from the two runs alone until there are any. */
function differenceOf(line, answers, series) {
  const { changed, baseline, pairs } = answers;
  const paired = pairs?.series[line.name];
  const a = changed.series[line.name]?.values ?? [];
  const b = baseline?.series[line.name]?.values ?? [];
  const values = paired?.difference ?? a.map((value, i) => (value === null || b[i] === null || b[i] === undefined ? null : value - b[i]));
  return {
    label: line.label, unit: series.unit,
    dots: values.map((value, i) => ({ at: time(changed.dates[i] ?? changed.dates.at(-1)), value, low: paired?.low[i] ?? null, high: paired?.high[i] ?? null })),
  };
}

/** Decisions in which something was done, a row for each actor. */
function marksOf(decisions) {
  const actors = [...new Set(decisions.map((d) => d.actor))].sort();
  return decisions.map((d, index) => ({
    date: d.date, actor: d.actor, index, row: actors.indexOf(d.actor), chosen: d.chosen,
    words: text(d.options.find((o) => o.action === d.chosen)?.words ?? d.chosen),
  })).filter((m) => m.chosen !== 'hold');
}

/**
 * How far a run is from what was observed in a graph: the mean of the errors as a share of the mean observed figure.
 * @returns {?{share: number, count: number}} null if nothing was observed
 */
export function fitOf(model, graph, changed) {
  const errors = [];
  for (const { series: name } of graph.lines) {
    const values = changed.series[name]?.values;
    const series = model.series.find((s) => s.name === name);
    for (const observation of values && series ? (changed.observed ?? []).filter((o) => o.series === name) : []) {
      const value = simulated(observation, changed.dates, values, series, model.season?.find((s) => s.series === name));
      if (value !== null) {
        errors.push([Math.abs(value - observation.value), Math.abs(observation.value)]);
      }
    }
  }
  const sum = (i) => errors.reduce((total, e) => total + e[i], 0);
  return errors.length && sum(1) > 0 ? { share: sum(0) / sum(1), count: errors.length } : null;
}
