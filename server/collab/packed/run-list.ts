import { follows, joined, type Run, slice } from "./run.ts";

/** Runs of many updates by client, each client's in the order of its clocks, and as long as they come. */
export class RunList {
  readonly #runs = new Map<number, Run[]>();
  /** where `take` was last, for each client: it mostly goes on from there */
  readonly #places = new Map<number, number>();

  of(client: number): readonly Run[] {
    return this.#runs.get(client) ?? [];
  }

  /** The first clock that is free for a run of this client. */
  end(client: number): number {
    const last = this.#runs.get(client)?.at(-1);
    return last === undefined ? 0 : last.clock + last.length;
  }

  /** It must begin where the last of its client ends, or later. */
  add(run: Run): void {
    const runs = this.#runs.get(run.client);
    const last = runs?.at(-1);
    if (runs === undefined) this.#runs.set(run.client, [run]);
    else if (last !== undefined && follows(run, last)) runs[runs.length - 1] = joined(last, run);
    else runs.push(run);
  }

  /** What lies between two clocks, cut there. */
  take(client: number, from: number, to: number): readonly Run[] {
    const runs = this.of(client);
    const taken: Run[] = [];
    let at = this.#places.get(client) ?? 0;
    if ((runs[at]?.clock ?? 0) > from) at = 0;
    for (let clock = from; clock < to; ) {
      const run = runs[at];
      if (run === undefined || run.clock > clock) throw new Error("a packed stretch that lacks something");
      const end = run.clock + run.length;
      if (end > clock) taken.push(slice(run, clock, Math.min(end, to)));
      clock = Math.max(clock, Math.min(end, to));
      if (end <= to) at++;
    }
    this.#places.set(client, at);
    return taken;
  }

  /** All of them, as an update wants them: the clients from the highest down. */
  all(): readonly Run[] {
    return [...this.#runs.keys()].sort((one, other) => other - one).flatMap((client) => this.of(client));
  }
}
