import { language } from './words.js';

const DAY = 86400000;

/** Milliseconds of a day that is written as 2025-04-04; a month stands for its first day. */
export const time = (iso) => Date.parse(`${iso.length === 7 ? `${iso}-01` : iso}T00:00Z`);

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
