/** What the server found wrong with a request: a list of problems as the command line prints them. */
export class Refused extends Error {
  constructor(status, problems, retryAfter = 0) {
    super(problems.map((problem) => problem.message).join('; '));
    this.status = status;
    this.problems = problems;
    this.retryAfter = retryAfter;
  }

  /** Whether a newer request took this one's place: nothing to tell anybody. */
  get superseded() {
    return this.status === 409;
  }
}

async function refused(answer) {
  let problems;
  try {
    problems = (await answer.json()).problems;
  } catch {
    problems = null;
  }
  return new Refused(answer.status, problems ?? [{ message: `${answer.status} ${answer.statusText}` }],
    Number(answer.headers.get('Retry-After')) || 0);
}

/** Gets a JSON document. */
export async function get(path) {
  const answer = await fetch(path);
  if (!answer.ok) {
    throw await refused(answer);
  }
  return answer.json();
}

const posted = (body, signal) => ({
  method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), signal,
});

/** Sends JSON and gets JSON. */
export async function post(path, body, signal) {
  const answer = await fetch(path, posted(body, signal));
  if (!answer.ok) {
    throw await refused(answer);
  }
  return answer.json();
}

/**
 * Sends JSON and yields what the server streams as {event, data}.
 * @param {AbortSignal} signal ends the stream; the server then stops its work
 */
export async function* stream(path, body, signal) {
  const answer = await fetch(path, posted(body, signal));
  if (!answer.ok) {
    throw await refused(answer);
  }
  let rest = '';
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) {
      return;
    }
    const parts = (rest + value.replaceAll('\r\n', '\n')).split('\n\n');
    rest = parts.pop();
    for (const part of parts) {
      const message = { event: 'message', data: '' };
      for (const line of part.split('\n')) {
        const [, field, words] = /^(event|data): ?(.*)$/.exec(line) ?? [];
        if (field === 'event') {
          message.event = words;
        } else if (field === 'data') {
          message.data += words;
        }
      }
      if (message.data) {
        yield { event: message.event, data: JSON.parse(message.data) };
      }
    }
  }
}

/** How long a running request is spared after the last answer: a steady drag must still see its curve. */
const SPARED = 40;

/**
 * Runs for a lever that moves: one request a frame at most, the newest wins, answers that came too late are dropped. If
 * every move took the running request away, a steady drag would never see an answer; so a request is only overtaken while
 * the last answer is fresh.
 */
export class Latest {
  #client;
  #tell;
  #turn = 0;
  #shown = 0;
  #shownAt = 0;
  #running = 0;
  #wanted = null;
  #frame = 0;

  /** @param {string} client name of this stream of requests @param {function(object, ?object, ?Error)} tell gets order, answer, error */
  constructor(client, tell) {
    this.#client = client;
    this.#tell = tell;
  }

  /** Claims the next turn for other work of the same client: a later run then takes the place of that work at once. */
  claim() {
    return { client: this.#client, turn: ++this.#turn };
  }

  /** Asks for a run as soon as a frame allows. */
  ask(order) {
    this.#wanted = order;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#next();
    });
  }

  #next() {
    const fresh = performance.now() - this.#shownAt < SPARED;
    if (this.#wanted && (!this.#running || fresh)) {
      const order = this.#wanted;
      this.#wanted = null;
      this.#send(order, ++this.#turn);
    }
  }

  async #send(order, turn) {
    this.#running++;
    try {
      const answer = await post('api/run', { ...order, client: this.#client, turn });
      if (turn > this.#shown) {
        this.#shown = turn;
        this.#shownAt = performance.now();
        this.#tell(order, { ...answer, turn }, null);
      }
    } catch (problem) {
      if (!problem.superseded && turn === this.#turn) {
        this.#tell(order, null, problem);
      }
    } finally {
      this.#running--;
      this.#next();
    }
  }
}
