import type * as Y from "yjs";
import { sheetText } from "../../../app/document/workspace-document.ts";
import { FaultyServer } from "../../support/faults/faulty-server.ts";
import { allSaved } from "../../support/faults/wait-for.ts";
import { AttackLine } from "../../support/hostile/attack-line.ts";
import { buildBase, buildSheetBase, editSheetOnce, writeOn } from "../../support/hostile/base-document.ts";
import { type Reloaded, reload } from "../../support/hostile/reload.ts";
import { writeBase } from "../../support/hostile/write-base.ts";
import {
  createHostileMessages,
  type HostileMessage,
  type Kind,
  kinds,
} from "../../support/hostile/hostile-messages.ts";
import { attackOverHttp } from "../../support/hostile/http-attack-line.ts";
import { ofSheets } from "../../support/hostile/random-updates.ts";
import { LiveWriter } from "../../support/live-writer.ts";
import { Random } from "../../support/text-judge/random.ts";
import type { FaultTest } from "./fault-test.ts";

const workspaceId = "workspace";
const rounds = { short: 4, long: 400 };
/** In all rounds of the long form 200,000 mutated, 100,000 nonsense and 100,000 nearly valid ones, and others. */
const perRound: Readonly<Record<Kind, number>> = {
  mutated: 500,
  nonsense: 250,
  "near-valid": 250,
  presence: 50,
  "over HTTP": 15,
  "HTTP batch": 5,
};
const documentsPerRound = 5;
const linesAtOnce = 40;
const honestEveryMs = 100;
const stallMs = 250;
const documentsInOneProcess = 100;
/** The parser is to be met, not the limits before it. */
const limits = {
  socketsPerAccount: 1_000,
  messageBurst: 1e6,
  messagesPerSecond: 1e6,
  bytesBurst: 1e9,
  newClientsAtOnce: 1e6,
  newClientsPerMessage: 256,
};

/**
 * Bytes of every bad kind through the real socket, to sections and a sheet, while honest people write; after each thousand, and all of
 * them at the end, the documents are opened in a fresh process.
 */
export const fuzz: FaultTest = {
  name: "fuzz",
  async run(scale, options) {
    const server = await FaultyServer.start({ workspaceId, documents: [], limits });
    const tally = createTally();
    const marks = new Map<string, readonly string[]>();
    const begun = performance.now();
    const count = options.rounds ?? rounds[scale];
    try {
      for (let round = 0; round < count; round++)
        await runRound(server, options.seed + round, { tally, marks });
      const perSecond = Math.round((tally.messages() * 1000) / (performance.now() - begun));
      const names = [...marks.keys()];
      for (let from = 0; from < names.length; from += documentsInOneProcess)
        await checkStored(server, names.slice(from, from + documentsInOneProcess), { tally, marks });
      const { passed, figures } = tally.judge();
      const memoryMb = Math.round((await server.figures()).memoryBytes / 2 ** 20);
      return {
        passed: passed && !server.hasExited,
        figures: { ...figures, seed: options.seed, perSecond, memoryMb },
      };
    } finally {
      await server.stop();
    }
  },
};

/** What is counted, and what honest people wrote in each document. */
interface Account {
  readonly tally: Tally;
  readonly marks: Map<string, readonly string[]>;
}

async function runRound(server: FaultyServer, seed: number, account: Account): Promise<void> {
  const random = new Random(seed);
  const sheet = `partner/r${seed}`;
  const names = Array.from({ length: documentsPerRound - 1 }, (_, index) => `section/r${seed}-${index}`);
  names.push(sheet);
  const base = buildBase(random.below(2 ** 31));
  const sheetBase = buildSheetBase(random.below(2 ** 31));
  await server.openDocuments(names);
  await Promise.all(
    names.map((documentName) =>
      writeBase({ port: server.port, workspaceId, documentName }, documentName === sheet ? sheetBase : base),
    ),
  );
  const build = createHostileMessages({ base, honest: writeOn(base, 60, random), random });
  const buildForSheet = createHostileMessages({
    ...{ base: sheetBase, random, roots: ofSheets },
    honest: writeOn(sheetBase, 60, random, editSheetOnce),
  });
  await server.figures();
  const writers = names.map(
    (documentName) =>
      new LiveWriter(
        {
          ...{ memberId: "anna", workspaceId, documentName },
          ...(documentName === sheet && { textOf: (doc: Y.Doc) => sheetText(doc, "people") }),
        },
        server.port,
      ),
  );
  await allSaved(writers);
  let turn = 0;
  const writing = setInterval(() => writers[turn++ % writers.length]?.write(), honestEveryMs);
  // One document after the other, so that a line that survives can be used again.
  const order = shuffle(
    kinds.flatMap((kind) => Array.from({ length: perRound[kind] }, () => kind)),
    random,
  );
  const work = order.map((kind, index) => {
    const name = names[Math.floor((index * names.length) / order.length)]!;
    return { ...(name === sheet ? buildForSheet : build)(kind), name };
  });
  await Promise.all(Array.from({ length: linesAtOnce }, () => attack(server, work, account.tally)));
  clearInterval(writing);
  for (const writer of writers) writer.write();
  await allSaved(writers);
  account.tally.stalls.push((await server.figures()).stallMaxMs);
  for (const writer of writers) {
    account.marks.set(
      writer.documentName,
      Array.from({ length: writer.made }, (_, index) => writer.markOf(index)),
    );
    writer.connection.destroy();
  }
  await checkStored(server, names, account);
}

function shuffle<Each>(list: Each[], random: Random): Each[] {
  for (let left = list.length; left > 1; left--) {
    const other = random.below(left);
    [list[left - 1], list[other]] = [list[other]!, list[left - 1]!];
  }
  return list;
}

/** Takes one message after the other; the line is opened anew when it was closed, or the next is for another document. */
async function attack(
  { port }: FaultyServer,
  work: (HostileMessage & { readonly name: string })[],
  tally: Tally,
): Promise<void> {
  let line: AttackLine | null = null;
  let at = "";
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    const { kind, message, name } = next;
    const target = { port, workspaceId, documentName: name };
    if (kind === "over HTTP" || kind === "HTTP batch") {
      const sends = kind === "over HTTP" ? { message } : { batch: message };
      tally.count(kind, (await attackOverHttp(target, { member: "mallory", sends })).code);
      continue;
    }
    if (line?.isOpen !== true || at !== name) {
      line?.close();
      line = await AttackLine.open(target, "mallory");
      at = name;
    }
    tally.count(kind, (await line.send(message)).code);
  }
  line?.close();
}

/** A fresh process reads them, and finds whatever somebody honest wrote. */
async function checkStored(
  server: FaultyServer,
  names: readonly string[],
  { tally, marks }: Account,
): Promise<void> {
  const stored = await Promise.all(names.map(async (name) => ({ name, stored: await server.stored(name) })));
  for (const reloaded of await reload(stored)) tally.check(reloaded, marks.get(reloaded.name) ?? []);
}

type Tally = ReturnType<typeof createTally>;

function createTally() {
  const counts = new Map<string, number>();
  const add = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  const failures: string[] = [];
  const stalls: number[] = [];
  let checked = 0;
  let honest = 0;
  let parked = 0;
  let different = 0;
  return {
    stalls,
    messages: () => [...counts.values()].reduce((sum, count) => sum + count, 0),
    count(kind: Kind, code: number | null) {
      add(code === null ? `${kind} taken` : `${kind} refused`);
      // Only what is the sender's fault: anything else is a fault of ours.
      if (code !== null && (code < 4400 || code > 4499)) failures.push(`${kind} closed with ${code}`);
    },
    check({ name, text, error, isSame, isParked }: Reloaded, marks: readonly string[]) {
      checked++;
      honest += marks.length;
      if (isParked) parked++;
      if (error !== null) failures.push(`${name}: ${error}`);
      else if (!isSame) different++;
      if (error !== null) return;
      for (const mark of marks) if (!text.includes(mark)) failures.push(`${name} lost ${mark}`);
    },
    judge() {
      const stallMaxMs = Math.round(Math.max(...stalls));
      const messages = Object.fromEntries(
        kinds
          .flatMap((kind) => [`${kind} refused`, `${kind} taken`])
          .map((name) => [name, counts.get(name) ?? 0]),
      );
      return {
        passed: failures.length === 0 && parked + different === 0 && stallMaxMs <= stallMs,
        figures: {
          ...messages,
          reloads: checked,
          honestEdits: honest,
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
