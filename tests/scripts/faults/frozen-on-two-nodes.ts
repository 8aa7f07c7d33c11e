import { setTimeout as pause } from "node:timers/promises";
import { createPostgresUpdateStore } from "../../../server/collab/store/postgres-update-store.ts";
import { insertBareWorkspace } from "../../support/bare-workspace.ts";
import { accountSeal, isAnswered, noSeals, type SealFigures } from "../../support/faults/account-seal.ts";
import { percentile } from "../../support/faults/percentile.ts";
import { allSaved, waitFor } from "../../support/faults/wait-for.ts";
import { LiveWriter } from "../../support/live-writer.ts";
import { type Installation, withInstallation } from "../../support/nodes/installation.ts";
import type { RunningNode } from "../../support/nodes/running-node.ts";
import { letGo } from "../../support/nodes/writers.ts";
import type { FaultTest } from "./fault-test.ts";

const choice = { short: { runs: 5, kills: 2 }, long: { runs: 200, kills: 100 } } as const;
const onEach = 10;
const documents = ["section/needs", "section/goals", "section/plan"] as const;

interface Figures extends SealFigures {
  freezes: number;
  /** a node that freezes said something else than that it did, or that it was done */
  refused: number;
}

/**
 * A whole stage is frozen from either node while people write on both: with `kill -9` of the node that freezes in some
 * of the runs, in the others with somebody who presses on the other node at the same moment.
 */
export const frozenOnTwoNodes: FaultTest = {
  name: "frozen-on-two-nodes",
  run: (scale) =>
    withInstallation(async (installation) => {
      const { runs, kills } = choice[scale];
      const figures: Figures = { ...noSeals(), freezes: 0, refused: 0 };
      const toldMs: number[] = [];
      let nodes: readonly [RunningNode, RunningNode] = installation.nodes;
      for (let run = 0; run < runs; run++) {
        // Spread over the runs, and over both nodes.
        const isKilled = Math.floor(((run + 1) * kills) / runs) > Math.floor((run * kills) / runs);
        const round = await open(installation, nodes, `round-${run}`);
        nodes = await freezeWhileWriting(round, { isKilled, figures, toldMs, installation });
        await account(figures, installation, round);
      }
      const { beyondTheSeal, doubled, unanswered, wrongHashes, refused, freezes, seals } = figures;
      const faults = beyondTheSeal + doubled + unanswered + wrongHashes + refused;
      return {
        passed: faults === 0 && freezes === runs && seals === runs * documents.length,
        figures: {
          runs,
          kills,
          ...figures,
          toldP50Ms: percentile(toldMs, 50),
          toldP95Ms: percentile(toldMs, 95),
        },
      };
    }),
};

interface Round {
  readonly workspaceId: string;
  /** who writes on each of the nodes */
  readonly writers: readonly [readonly LiveWriter[], readonly LiveWriter[]];
  readonly nodes: readonly [RunningNode, RunningNode];
}

async function open({ pool }: Installation, nodes: Round["nodes"], workspaceId: string): Promise<Round> {
  await insertBareWorkspace(pool, workspaceId);
  const store = createPostgresUpdateStore(pool);
  for (const name of documents) await store.ensureDocument(workspaceId, name);
  const writersOn = (node: 0 | 1) =>
    Array.from({ length: onEach }, (_, index) => {
      const documentName = documents[index % documents.length]!;
      return new LiveWriter({ workspaceId, documentName, memberId: `n${node}m${index}` }, nodes[node].port);
    });
  const writers = [writersOn(0), writersOn(1)] as const;
  await allSaved(writers.flat());
  return { workspaceId, writers, nodes };
}

interface Freezing {
  readonly isKilled: boolean;
  readonly figures: Figures;
  readonly toldMs: number[];
  readonly installation: Installation;
}

/** Answers the nodes there are afterwards. */
async function freezeWhileWriting(
  { workspaceId, writers, nodes }: Round,
  { isKilled, figures, toldMs, installation }: Freezing,
): Promise<Round["nodes"]> {
  const all = writers.flat();
  const writing = writeUntilRefused(all);
  await pause(60 + Math.random() * 120);
  const begun = performance.now();
  let after = nodes;
  const answers = [nodes[0].freeze(workspaceId)];
  if (isKilled) {
    await pause(Math.random() * 25);
    after = await replaceFirst(nodes, writers[0], installation);
    // Whoever pressed presses again, on the other node, and may find that it was done.
    answers.push(after[0].freeze(workspaceId));
  } else answers.push(nodes[1].freeze(workspaceId));
  const allowed = ["frozen", "frozen-already", ...(isKilled ? ["gone"] : [])];
  for (const answer of await Promise.all(answers)) if (!allowed.includes(answer)) figures.refused++;
  await writing;
  if (!isKilled) toldMs.push(performance.now() - begun);
  await waitFor("everybody is answered", () => all.every(isAnswered), 30_000);
  return after;
}

/** The first node is killed and another takes its place, as the second: its people come back to it. */
async function replaceFirst(
  [gone, other]: Round["nodes"],
  writers: readonly LiveWriter[],
  installation: Installation,
): Promise<Round["nodes"]> {
  for (const writer of writers) writer.goTo(null);
  await gone.kill();
  const next = await installation.startNode();
  for (const writer of writers) writer.goTo(next.port);
  return [other, next];
}

async function writeUntilRefused(writers: readonly LiveWriter[]): Promise<void> {
  const until = performance.now() + 30_000;
  while (performance.now() < until && !writers.every((writer) => writer.isRefused)) {
    for (const writer of writers) if (!writer.isRefused) writer.write();
    await pause(20);
  }
}

async function account(
  figures: Figures,
  { pool }: Installation,
  { workspaceId, writers }: Round,
): Promise<void> {
  const store = createPostgresUpdateStore(pool);
  const freezes = await pool.query(`SELECT 1 FROM "StageFreeze" WHERE "workspaceId" = $1`, [workspaceId]);
  figures.freezes += freezes.rowCount ?? 0;
  for (const name of documents) {
    const at = writers.flat().filter(({ documentName }) => documentName === name);
    await accountSeal(figures, { pool, store, workspaceId, name, writers: at });
  }
  letGo(writers.flat());
}
