import * as Y from "yjs";
import { updateFrame } from "../../../server/collab/wire/frames.ts";
import { FaultyServer } from "../../support/faults/faulty-server.ts";
import { allSaved } from "../../support/faults/wait-for.ts";
import { AttackLine } from "../../support/hostile/attack-line.ts";
import { buildBase, writeOn } from "../../support/hostile/base-document.ts";
import { type Reloaded, reload } from "../../support/hostile/reload.ts";
import { createHostileMessages, type Kind, kinds } from "../../support/hostile/hostile-messages.ts";
import { LiveWriter } from "../../support/live-writer.ts";
import { Random } from "../../support/text-judge/random.ts";
import type { FaultTest } from "./fault-test.ts";

const workspaceId = "workspace";
const batches = { short: 4, long: 400 };
const perBatch = 1_000;
const documentsPerBatch = 5;
const linesAtOnce = 40;
const stallMs = 250;
/** The parser is to be met, not the limits before it. */
const limits = {
  socketsPerAccount: 1_000,
  messageBurst: 1e6,
  messagesPerSecond: 1e6,
  newClientsPerMessage: 256,
};

/** Bytes of every bad kind through the real socket; after each thousand all documents can be read and written. */
export const fuzz: FaultTest = {
  name: "fuzz",
  async run(scale) {
    const server = await FaultyServer.start({ workspaceId, documents: [], limits });
    const tally = createTally();
    const begun = performance.now();
    try {
      for (let batch = 0; batch < batches[scale]; batch++) await runBatch(server, batch, tally);
      const perSecond = Math.round((batches[scale] * perBatch * 1000) / (performance.now() - begun));
      const { passed, figures } = tally.judge();
      return { passed: passed && !server.hasExited, figures: { ...figures, perSecond } };
    } finally {
      await server.stop();
    }
  },
};

async function runBatch(server: FaultyServer, batch: number, tally: Tally): Promise<void> {
  const random = new Random(batch + 1);
  const names = Array.from({ length: documentsPerBatch }, (_, index) => `section/b${batch}-${index}`);
  const base = buildBase(random.below(2 ** 31));
  await server.openDocuments(names);
  await Promise.all(names.map((name) => writeBase(server, name, base)));
  const next = createHostileMessages({ base, honest: writeOn(base, 60, random), random });
  await server.figures();
  // One document after the other, so that a line that survives can be used again.
  const work = Array.from({ length: perBatch }, (_, index) => ({
    ...next(),
    name: names[Math.floor((index * names.length) / perBatch)]!,
  }));
  await Promise.all(Array.from({ length: linesAtOnce }, () => attack(server, work, tally)));
  tally.stalls.push((await server.figures()).stallMaxMs);
  await checkHonest(server, names, tally);
}

async function writeBase({ port }: FaultyServer, documentName: string, base: Y.Doc): Promise<void> {
  const line = await AttackLine.open({ port, workspaceId, documentName }, "honest");
  await line.send(updateFrame(Y.encodeStateAsUpdate(base)));
  line.close();
}

/** Takes one message after the other; the line is opened anew when it was closed, or the next is for another document. */
async function attack(
  { port }: FaultyServer,
  work: { readonly kind: Kind; readonly message: Uint8Array; readonly name: string }[],
  tally: Tally,
): Promise<void> {
  let line: AttackLine | null = null;
  let at = "";
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    const { kind, message, name } = next;
    if (line?.isOpen !== true || at !== name) {
      line?.close();
      line = await AttackLine.open({ port, workspaceId, documentName: name }, "mallory");
      at = name;
    }
    tally.count(kind, (await line.send(message)).code);
  }
  line?.close();
}

/** Somebody honest writes in each document; then a fresh thread reads them all. */
async function checkHonest(server: FaultyServer, names: readonly string[], tally: Tally): Promise<void> {
  const writers = names.map(
    (documentName) => new LiveWriter({ memberId: "anna", workspaceId, documentName }, server.port),
  );
  await allSaved(writers);
  for (const writer of writers) writer.write();
  await allSaved(writers);
  for (const writer of writers) writer.connection.destroy();
  const stored = await Promise.all(names.map(async (name) => ({ name, stored: await server.stored(name) })));
  for (const reloaded of await reload(stored)) tally.check(reloaded, writers[0]!.markOf(0));
}

type Tally = ReturnType<typeof createTally>;

function createTally() {
  const counts = new Map<string, number>();
  const add = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  const failures: string[] = [];
  const stalls: number[] = [];
  let documents = 0;
  let parked = 0;
  let different = 0;
  return {
    stalls,
    count(kind: Kind, code: number | null) {
      add(code === null ? `${kind} taken` : `${kind} refused`);
      // Only what is the sender's fault: anything else is a fault of ours.
      if (code !== null && (code < 4400 || code > 4499)) failures.push(`${kind} closed with ${code}`);
    },
    check({ name, text, error, isSame, isParked }: Reloaded, mark: string) {
      documents++;
      if (isParked) parked++;
      if (error !== null) failures.push(`${name}: ${error}`);
      else if (!isSame) different++;
      if (error === null && !text.includes(mark)) failures.push(`${name} lost an honest edit`);
    },
    judge() {
      const stallMaxMs = Math.round(Math.max(...stalls));
      const messages = Object.fromEntries(
        kinds
          .flatMap((kind) => [`${kind} refused`, `${kind} taken`])
          .map((name) => [name, counts.get(name) ?? 0]),
      );
      return {
        passed: failures.length === 0 && parked === 0 && stallMaxMs <= stallMs,
        figures: {
          ...messages,
          documents,
          parked,
          different,
          stallMaxMs,
          failed: failures.length,
          failures: failures.slice(0, 5),
        },
      };
    },
  };
}
