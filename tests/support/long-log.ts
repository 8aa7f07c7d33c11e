import * as Y from "yjs";
import type { LoggedUpdate, NewAuthor } from "../../server/collab/store/update-store.ts";
import { Random } from "./text-judge/random.ts";

const letters = "abcdefghilmnopqrstuvz";

/**
 * A log of so many edits of one letter each: three people type words, take some letters back, go to another place
 * after about twenty letters and hear of each other then.
 */
export function writeLongLog(edits: number): {
  readonly updates: readonly LoggedUpdate[];
  readonly newAuthors: readonly NewAuthor[];
} {
  const random = new Random(1);
  const updates: LoggedUpdate[] = [];
  const typists = ["anna", "bruno", "carla"].map((memberId) => new Typist(memberId, updates));
  while (updates.length < edits) random.pick(typists).type(random);
  const newAuthors = typists.map(({ memberId, doc }) => ({
    clientId: doc.clientID,
    memberId,
    firstSeenAt: new Date(0),
  }));
  return { updates: updates.slice(0, edits), newAuthors };
}

class Typist {
  readonly memberId: string;
  readonly doc = new Y.Doc({ gc: false });
  readonly #log: LoggedUpdate[];
  #heard = 0;
  #at = 0;

  constructor(memberId: string, log: LoggedUpdate[]) {
    this.memberId = memberId;
    this.#log = log;
    this.doc.on("update", (bytes: Uint8Array, origin: unknown) => {
      const receivedAt = new Date(log.length * 100);
      if (origin !== "heard") log.push({ memberId, connection: memberId, receivedAt, bytes });
    });
  }

  type(random: Random): void {
    const text = this.doc.getText("text");
    if (random.chance(0.05)) this.#goElsewhere(text, random);
    if (random.chance(0.2) && this.#at > 0) text.delete(--this.#at, 1);
    else text.insert(this.#at++, nextLetter(random), {});
  }

  #goElsewhere(text: Y.Text, random: Random): void {
    this.doc.transact(() => {
      for (const { bytes } of this.#log.slice(this.#heard)) Y.applyUpdate(this.doc, bytes, "heard");
    }, "heard");
    this.#heard = this.#log.length;
    this.#at = random.below(text.length + 1);
  }
}

function nextLetter(random: Random): string {
  if (random.chance(0.005)) return "\n";
  return random.chance(0.15) ? " " : random.pick(Array.from(letters));
}
