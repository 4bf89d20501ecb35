/** How long the address bar waits: browsers refuse a link that changes with every pixel of a drag. */
const QUIET = 150;

/** Links this window with others of the same page, with the address bar, and with the page that it is embedded in. */
export function windows(store) {
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel('detente') : null;
  let room = new URLSearchParams(location.hash.slice(1)).get('room') ?? '';
  let timer = 0;
  let visited = false;
  let heard = false;

  channel?.addEventListener('message', ({ data }) => {
    if (room && data.room === room) {
      // The other window chooses the run; this one keeps its own graph and form.
      const { graphs, alone, embed, lang } = store.state;
      heard = true;
      store.visit(data.link);
      Object.assign(store.state, { graphs, alone, embed, lang });
    }
  });

  const write = () => {
    clearTimeout(timer);
    timer = 0;
    store.publish(visited);
    visited = false;
  };
  addEventListener('pagehide', write);

  if (store.state.embed && parent !== window) {
    new ResizeObserver(() => parent.postMessage({ type: 'detente-height', height: Math.ceil(document.documentElement.getBoundingClientRect().height) }, '*'))
      .observe(document.body);
  }

  return {
    /** Puts the state into the address bar soon, and tells linked windows now. */
    publish(visit) {
      visited ||= visit;
      timer ||= setTimeout(write, QUIET);
      if (room && !heard) {
        channel?.postMessage({ room, link: store.link() });
      }
      heard = false;
    },
    /** Opens a graph in a window of its own that follows this one. */
    open(slot) {
      room ||= Math.random().toString(36).slice(2);
      const link = new URLSearchParams(store.link());
      link.delete('graph');
      link.append('graph', store.state.graphs[slot]);
      link.set('alone', '1');
      window.open(`?${link}#room=${room}`, '_blank', 'width=760,height=620');
    },
  };
}

/** Pause of a replay before and between moves. */
const BREATH = 900;
const MOVES = 12;

/** Shows the last change again: the state before it, then the way to the state after it. */
export async function replay(store) {
  const before = store.last();
  if (!before) {
    return;
  }
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const now = store.state;
  before.scenario ||= store.model.usualScenario;
  const elsewhere = before.scenario !== now.scenario || before.against !== now.against;
  const keys = ['set', 'setA', 'setB', ...(elsewhere ? ['scenario', 'against'] : [])];
  const [old, after] = [before, now].map((state) => Object.fromEntries(keys.map((key) => [key, state[key]])));
  store.change(old, { drag: true });
  await wait(BREATH);
  const moved = ['setA', 'set'].flatMap((side) => [...new Set([...Object.keys(after[side]), ...Object.keys(old[side])])].map((name) => ({ side, name })));
  const usual = (name) => store.model.parameters.find((p) => p.name === name)?.value;
  const steady = matchMedia('(prefers-reduced-motion: reduce)').matches;
  for (let i = 1; i < MOVES && !steady && !elsewhere; i++) {
    const patch = { setA: { ...after.setA }, set: { ...after.set } };
    for (const { side, name } of moved) {
      const [from, to] = [old[side][name] ?? usual(name), after[side][name] ?? usual(name)].map(Number);
      const whole = store.model.parameters.find((p) => p.name === name)?.type === 'integer';
      if (from !== to && Number.isFinite(from) && Number.isFinite(to)) {
        const value = from + (to - from) * i / MOVES;
        patch[side][name] = String(whole ? Math.round(value) : Number(value.toPrecision(6)));
      }
    }
    store.change(patch, { drag: true });
    await wait(BREATH / 6);
  }
  // A drag that ends where it began is no step.
  store.change(after);
}
