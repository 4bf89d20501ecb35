import { time } from './scale.js';
import { text } from './words.js';

const dots = (dates, values) => (values ?? []).map((value, i) => ({ at: time(dates[i]), date: dates[i], value }));

const months = ({ from, to }) => (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;

const middle = ({ from, to }) => (time(from) + time(to) + 86400000) / 2;

/** Monthly figures at the middle of their months. */
const monthly = (spans) => spans.filter((span) => months(span) === 1).map((span) => ({ at: middle(span), date: span.from, value: span.simulated }));

/** What was observed, at the middle of its months; a sum over several months becomes their mean. */
const observed = (spans, flow) => spans.filter((span) => span.observed !== null)
  .map((span) => ({ at: middle(span), value: flow ? span.observed / months(span) : span.observed }));

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
  const kind = (name) => model.series.find((s) => s.name === name)?.kind;
  const of = (answer, name) => {
    if (!answer?.series[name]) {
      return [];
    }
    return graph.frequency === 'month' ? monthly(answer.months[name]) : dots(answer.dates, answer.series[name].values);
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
    // Observed figures are monthly: beside weekly numbers a flow would stand at the wrong height.
    observed: graph.frequency === 'month' || kind(series) !== 'flow' ? observed(changed.months[series] ?? [], kind(series) === 'flow') : [],
  }));
  const line = lines[chosen] ?? lines[0];
  return {
    title: text(graph.title), unit: graph.unit, step: graph.style === 'step', from, to, lines,
    difference: answers.same ? null : differenceOf(line, answers, graph),
    events: changed.events.map((e) => ({ ...e, label: text(e.label) })),
    marks: marksOf(answers.decisions),
    steady: answers.steady,
  };
}

/**
 * The difference of one line in the steps of its graph, periods or months: from the pairs so far, or from the two runs alone until
 * there are any.
 */
function differenceOf(line, answers, graph) {
  const { changed, pairs } = answers;
  const byMonth = graph.frequency === 'month';
  const paired = pairs?.[byMonth ? 'months' : 'series'][line.name];
  const gap = (dot, i) => {
    const base = line.baseline[i]?.value ?? null;
    return dot.value === null || base === null ? null : dot.value - base;
  };
  return {
    label: line.label, pairs: pairs?.pairs ?? 0, unit: byMonth ? graph.unit : changed.series[line.name]?.unit ?? '',
    dots: line.changed.map((dot, i) => ({
      at: dot.at, value: paired ? paired.difference[i] ?? null : gap(dot, i), low: paired?.low[i] ?? null, high: paired?.high[i] ?? null,
    })),
  };
}

/** Decisions in which something was done, a row for each actor. */
function marksOf(decisions) {
  const actors = [...new Set(decisions.map((d) => d.actor))].sort();
  return decisions.map((d, index) => ({
    date: d.date, actor: d.actor, index, row: actors.indexOf(d.actor), acts: d.acts,
    words: text(d.options.find((o) => o.action === d.chosen)?.words ?? d.did),
  })).filter((m) => m.acts);
}

/**
 * How far a run is from what was observed in a graph: the mean of the errors as a share of the mean observed figure.
 * @returns {?{share: number, count: number}} null if nothing was observed
 */
export function fitOf(graph, changed) {
  const spans = graph.lines.flatMap(({ series }) => changed.months[series] ?? []).filter((span) => span.observed !== null && span.simulated !== null);
  const sum = (of) => spans.reduce((total, span) => total + Math.abs(of(span)), 0);
  const size = sum((span) => span.observed);
  return size > 0 ? { share: sum((span) => span.simulated - span.observed) / size, count: spans.length } : null;
}
