import { applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import type { Person } from "./person";

/** One direction between two people: what one wrote and the other has not received, oldest first. */
export interface Link {
  readonly from: Person;
  readonly to: Person;
  readonly waiting: Waiting[];
}

interface Waiting {
  readonly update: Uint8Array;
  readonly act: number;
  /** how many updates of each other person the writer had received when this was written */
  readonly heard: ReadonlyMap<Person, number>;
}

/** Carries what each person writes to each other person when told to, and never by itself. */
export class Network {
  readonly links: Link[];
  readonly #heard = new Map<Person, Map<Person, number>>();
  #act = 0;

  constructor(people: readonly Person[]) {
    this.links = people.flatMap((from) =>
      people.filter((to) => to !== from).map((to) => ({ from, to, waiting: [] as Waiting[] })),
    );
    for (const person of people) person.doc.on("update", this.#carry.bind(this, person));
  }

  waitingLinks(): Link[] {
    return this.links.filter((link) => link.waiting.length > 0);
  }

  /** Those whose next act builds only on what the receiver has too, as in the one order a server gives to all. */
  waitingLinksInOrder(): Link[] {
    return this.waitingLinks().filter((link) => {
      const last = link.waiting[this.sizeOfNextAct(link) - 1];
      const heard = this.#heardBy(link.to);
      return [...(last?.heard ?? [])].every(
        ([person, count]) => person === link.to || (heard.get(person) ?? 0) >= count,
      );
    });
  }

  /** What is written from here on belongs to another act. */
  beginAct(): void {
    this.#act += 1;
  }

  /** How many updates wait that belong together: nobody can write between the halves of a word being typed. */
  sizeOfNextAct({ waiting }: Link): number {
    const end = waiting.findIndex(({ act }) => act !== waiting[0]?.act);
    return end < 0 ? waiting.length : end;
  }

  /** In a transaction of its own, as sockets deliver them. */
  deliverNext(link: Link): void {
    const [next] = link.waiting.splice(0, 1);
    if (!next) return;
    const heard = this.#heardBy(link.to);
    heard.set(link.from, (heard.get(link.from) ?? 0) + 1);
    Y.applyUpdate(link.to.doc, next.update, network);
    showPresence(link);
  }

  #heardBy(person: Person): Map<Person, number> {
    const heard = this.#heard.get(person) ?? new Map<Person, number>();
    this.#heard.set(person, heard);
    return heard;
  }

  #carry(
    person: Person,
    update: Uint8Array,
    _origin: unknown,
    _doc: Y.Doc,
    transaction: Y.Transaction,
  ): void {
    if (!transaction.local) return;
    const heard = new Map(this.#heardBy(person));
    for (const link of this.links)
      if (link.from === person) link.waiting.push({ update, act: this.#act, heard });
  }
}

/** Lets microtasks and timers that are due run: bindings may correct the view in them. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

const network = "network";

function showPresence({ from, to }: Link): void {
  if (!from.awareness || !to.awareness) return;
  const state = encodeAwarenessUpdate(from.awareness, [from.doc.clientID]);
  applyAwarenessUpdate(to.awareness, state, network);
}
