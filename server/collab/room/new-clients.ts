import { closeCodes } from "~/collab/close-codes";
import type { Limits } from "../limits.ts";
import { RefusedMessage } from "../wire/refused-message.ts";

/**
 * Each visit of a page writes with a client id of its own, which everybody who opens the document has to hear of for
 * ever. A member may bring some at once, from visits without a network, and then one now and then.
 */
export class NewClients {
  readonly #left = new Map<string, { count: number; at: number }>();
  readonly #limits: Pick<Limits, "newClientsAtOnce" | "newClientsPerMinute">;

  constructor(limits: Pick<Limits, "newClientsAtOnce" | "newClientsPerMinute">) {
    this.#limits = limits;
  }

  take(memberId: string, count: number): void {
    if (count === 0) return;
    const { newClientsAtOnce, newClientsPerMinute } = this.#limits;
    const now = performance.now();
    const { count: before, at } = this.#left.get(memberId) ?? { count: newClientsAtOnce, at: now };
    const refilled = Math.min(newClientsAtOnce, before + ((now - at) / 60_000) * newClientsPerMinute);
    if (refilled < count) throw new RefusedMessage(closeCodes.tooMany, "too many client ids");
    this.#left.set(memberId, { count: refilled - count, at: now });
  }
}
