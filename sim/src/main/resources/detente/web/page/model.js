import { get } from './api.js';

/** Descriptions that are on their way or there; each scenario has its own values. */
const descriptions = new Map();

/**
 * What the server says of a model in one of its scenarios; asked once.
 * @param {string} model id
 * @param {string} [scenario] the model's own unless said
 */
export function describe(model, scenario = '') {
  const path = `api/models/${encodeURIComponent(model)}${scenario ? `?scenario=${encodeURIComponent(scenario)}` : ''}`;
  if (!descriptions.has(path)) {
    descriptions.set(path, get(path).then(asWritten).catch((problem) => {
      descriptions.delete(path);
      throw problem;
    }));
  }
  return descriptions.get(path);
}

/** Values and bounds as they are written in links: texts, empty if there is none. */
function asWritten(model) {
  const written = (value) => (value === null || value === undefined ? '' : String(value));
  const most = new Map(model.page.levers.map((spec) => [spec.parameter, spec.most]));
  const parameters = model.parameters.map((p) => ({ ...p, min: written(p.min), max: written(most.get(p.name) ?? p.max), value: written(p.value) }));
  return { ...model, parameters };
}
