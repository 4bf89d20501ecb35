import { language } from './words.js';

const DAY = 86400000;

/** Milliseconds of a day that is written as 2025-04-04; a month stands for its first day. */
export const time = (iso) => Date.parse(`${iso.length === 7 ? `${iso}-01` : iso}T00:00Z`);

/** A day as it is written. */
export const iso = (ms) => new Date(ms).toISOString().slice(0, 10);

/** The first day of the month after that of a day. */
function nextMonth(ms) {
  const day = new Date(ms);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1);
}

/**
 * Round numbers that cover a range.
 * @returns {{low: number, high: number, ticks: number[], digits: number}} digits behind the point that tell ticks apart
 */
export function round(low, high, wanted) {
  const raw = (high - low) / Math.max(1, wanted) || 1;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= raw * 0.999) * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  return { low: first * step, high: last * step, ticks, digits: Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) };
}

/** Smallest and largest of the numbers; of none 0 and 1. */
export function range(values) {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value !== null && Number.isFinite(value)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return low > high ? [0, 1] : [low, high];
}

/** Ticks of a time axis that is so many pixels wide: {at, label, large}; large begins a year. */
export function timeTicks(from, to, width) {
  const months = (to - from) / DAY / 30.44;
  const room = Math.max(2, width / 58);
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600].find((s) => months / s <= room) ?? 1200;
  const start = new Date(from);
  let index = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth() + (start.getUTCDate() > 1 ? 1 : 0)) / step) * step;
  const words = new Intl.DateTimeFormat(language() === 'zh' ? 'zh-CN' : 'en-GB', { month: 'short', timeZone: 'UTC' });
  const ticks = [];
  for (; ; index += step) {
    const at = Date.UTC(Math.floor(index / 12), index % 12, 1);
    if (at > to) {
      return ticks;
    }
    const large = index % 12 === 0;
    ticks.push({ at, large, label: large ? String(index / 12) : words.format(at) });
  }
}

/** What a month's published figure is multiplied by, as the calendar moves it: the mean over its days. */
function seasonal(season, from, to) {
  if (!season) {
    return 1;
  }
  const holidays = (season.holidays ?? []).map(time);
  let sum = 0;
  for (let at = from; at < to; at += DAY) {
    let factor = season.months?.length ? season.months[new Date(at).getUTCMonth()] : 1;
    const after = holidays.map((first) => (at - first) / DAY).find((days) => days >= -season.span && days < season.span);
    if (after !== undefined) {
      factor *= after < 0 ? 1 + season.shifted : 1 - season.shifted;
    }
    sum += factor;
  }
  return sum * DAY / (to - from);
}

/** Adds up a flow, or averages a level, over the days from {@code from} to before {@code to}; null if they are not all there. */
function over(span, bounds, values, flow) {
  const [from, to] = span;
  if (from < bounds[0] || to > bounds.at(-1)) {
    return null;
  }
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const shared = Math.min(to, bounds[i + 1]) - Math.max(from, bounds[i]);
    if (shared > 0) {
      if (values[i] === null) {
        return null;
      }
      sum += values[i] * shared / (flow ? bounds[i + 1] - bounds[i] : to - from);
    }
  }
  return sum;
}

/** Bounds of the periods in milliseconds: one more than there are dates. */
function bounds(dates) {
  const starts = dates.map(time);
  const last = starts.length > 1 ? 2 * starts.at(-1) - starts.at(-2) : starts[0] + 7 * DAY;
  return [...starts, last];
}

/**
 * The monthly figures of a series as the command line's monthly.csv has them.
 * @param {string[]} dates first days of the periods
 * @param {(?number)[]} values
 * @param {{kind: string}} series description
 * @param {?object} season what the calendar does to its published figures
 * @returns {{at: number, date: string, value: number}[]} at the middle of each whole month
 */
export function monthly(dates, values, series, season) {
  const edge = bounds(dates);
  const figures = [];
  for (let from = nextMonth(edge[0] - 1); ; from = nextMonth(from)) {
    const to = nextMonth(from);
    if (to > edge.at(-1)) {
      return figures;
    }
    const value = over([from, to], edge, values, series.kind === 'flow');
    figures.push({
      at: (from + to) / 2, date: iso(from),
      value: value === null ? null : value * seasonal(season, from, to),
    });
  }
}

/** The figure of a run for the months of an observation, for a fit; for a flow the sum of the months. */
export function simulated(observation, dates, values, series, season) {
  const from = time(observation.from.slice(0, 7));
  const to = nextMonth(time(observation.to.slice(0, 7)));
  const value = over([from, to], bounds(dates), values, series.kind === 'flow');
  return value === null ? null : value * seasonal(season, from, to);
}

/** Where an observation stands, and what it says of one month: a sum over several months becomes their mean. */
export function observedPoint(observation, series) {
  const from = time(observation.from.slice(0, 7));
  const to = nextMonth(time(observation.to.slice(0, 7)));
  let months = 0;
  for (let at = from; at < to; at = nextMonth(at)) {
    months++;
  }
  return { at: (from + to) / 2, value: series.kind === 'flow' ? observation.value / months : observation.value };
}
