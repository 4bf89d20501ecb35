import { language, unitBehind, unitWords } from './words.js';

const cache = new Map();

function formatter(digits) {
  const key = `${language()}${digits}`;
  if (!cache.has(key)) {
    const options = digits === null ? { maximumSignificantDigits: 4 } : { minimumFractionDigits: digits, maximumFractionDigits: digits };
    cache.set(key, new Intl.NumberFormat(language() === 'zh' ? 'zh-CN' : 'en-GB', options));
  }
  return cache.get(key);
}

const signed = (words) => words.replace(/^-/, '\u2212');

/**
 * A number for a reader: four digits, or so many behind the point.
 * @param {?number} value
 * @param {?number} [digits] behind the point; below 0 rounds to tens, hundreds
 */
export function number(value, digits = null) {
  if (value === null || value === undefined || Number.isNaN(value)) {
    return '\u2013';
  }
  if (digits === null) {
    const large = Math.abs(value) >= 10000;
    return signed(formatter(large ? 0 : null).format(large ? Number(value.toPrecision(4)) : value));
  }
  if (digits < 0) {
    const unit = 10 ** -digits;
    return signed(formatter(0).format(Math.round(value / unit) * unit || 0));
  }
  return signed(formatter(Math.min(digits, 12)).format(Number(value.toFixed(Math.min(digits, 12))) || 0));
}

/** Digits behind the point that an interval supports: two of its half width if that begins with 1 to 4, one otherwise. */
export function supported(low, high) {
  const half = Math.abs(high - low) / 2;
  if (!(half > 0) || !Number.isFinite(half)) {
    return null;
  }
  const power = Math.floor(Math.log10(half));
  return -(half / 10 ** power < 5 ? power - 1 : power);
}

/** A unit behind a number; a pure number has none. */
export function unit(name) {
  return !name || name === '1' || name === '[1]' ? '' : tidy(unitWords(name));
}

const tidy = (words) => words.replace(/\^2/g, '\u00b2').replace(/\^3/g, '\u00b3');

/** A number with its unit. */
export function amount(value, name, digits = null) {
  const behind = unit(name) && tidy(unitBehind(value, name));
  return number(value, digits) + (behind === '%' ? '\u202f%' : behind && `\u00a0${behind}`);
}

/** A share of one in percent. */
export const percent = (share) => `${number(share * 100, share < 0.0995 && share > 0 ? 1 : 0)}\u202f%`;

/** A day in words: 4 April 2025, or shorter. */
export function day(iso, short = false) {
  return new Intl.DateTimeFormat(language() === 'zh' ? 'zh-CN' : 'en-GB', {
    day: 'numeric', month: short ? 'short' : 'long', year: 'numeric', timeZone: 'UTC',
  }).format(new Date(`${iso}T00:00Z`));
}

/** A month in words: April 2025. */
export function month(iso, short = false) {
  return new Intl.DateTimeFormat(language() === 'zh' ? 'zh-CN' : 'en-GB', {
    month: short ? 'short' : 'long', year: 'numeric', timeZone: 'UTC',
  }).format(new Date(`${iso.slice(0, 7)}-01T00:00Z`));
}
