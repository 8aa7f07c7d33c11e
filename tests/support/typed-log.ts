import * as Y from "yjs";
import { sectionText } from "../../app/document/workspace-document.ts";
import type { LoggedUpdate, NewAuthor } from "../../server/collab/store/update-store.ts";
import { Random } from "./text-judge/random.ts";

const words =
  "il la di che per con una non del sono servizi territorio persone bisogni rete lavoro casa famiglie comuni " +
  "enti progetto attività distretto accoglienza inclusione sociale partenariato risultati obiettivi ascolto";
const vocabulary = words.split(" ");

export interface TypedLog {
  readonly updates: readonly LoggedUpdate[];
  readonly newAuthors: readonly NewAuthor[];
  /** the text after so many edits */
  readonly middle: { readonly seq: number; readonly text: string };
  readonly text: string;
}

/**
 * A log of so many edits, nearly all of one letter: five people type words, for twenty to two hundred keys at one
 * place and then at another, take back every eighth letter, and set a word in bold now and then.
 */
export function writeTypedLog(edits: number): TypedLog {
  const random = new Random(5);
  const doc = new Y.Doc({ gc: false });
  const text = sectionText(doc);
  const people = ["anna", "bruno", "carla", "dario", "elena"].map((memberId, index) => ({
    memberId,
    clientId: 1_000_003 * (index + 1),
    firstSeenAt: new Date(0),
  }));
  const updates: LoggedUpdate[] = [];
  let writer = "anna";
  let now = Date.UTC(2026, 10, 2, 8);
  doc.on("update", (bytes: Uint8Array) => {
    now += 90 + random.below(400);
    updates.push({ memberId: writer, connection: `line of ${writer}`, receivedAt: new Date(now), bytes });
  });
  let middle = { seq: 0, text: "" };
  while (updates.length < edits) {
    const person = random.pick(people);
    writer = person.memberId;
    doc.clientID = person.clientId;
    typeSomewhere(text, random, Math.min(20 + random.below(180), edits - updates.length));
    if (middle.seq === 0 && updates.length >= edits / 2)
      middle = { seq: updates.length, text: text.toJSON() };
  }
  return { updates, newAuthors: people, middle, text: text.toJSON() };
}

function typeSomewhere(text: Y.Text, random: Random, keys: number): void {
  let caret = random.below(text.length + 1);
  let letters: string[] = [];
  for (let left = keys; left > 0; left--) {
    if (letters.length === 0)
      letters = [...Array.from(random.pick(vocabulary)), random.chance(0.02) ? "\n" : " "];
    if (caret > 12 && random.chance(0.003)) text.format(caret - 10, 8, { bold: true });
    else if (caret > 0 && random.chance(0.12)) text.delete(--caret, 1);
    else text.insert(caret++, letters.shift() ?? " ");
  }
}
