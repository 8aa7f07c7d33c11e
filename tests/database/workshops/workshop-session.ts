import { randomBytes } from "node:crypto";
import { beforeAll } from "vitest";
import * as Y from "yjs";
import { createWorkshop } from "~/commands/workshop/create-workshop.server";
import { type Joining, joinWorkshop } from "~/commands/workshop/join-workshop.server";
import { openStage } from "~/commands/workshop/open-stage.server";
import { openWorkshop } from "~/commands/workshop/open-workshop.server";
import type { Participating } from "~/commands/workshop/participating.server";
import { sendCard } from "~/commands/workshop/send-card.server";
import { createLiveDocuments as openDocuments } from "~/database/live-documents.server";
import { replaceNeedCategories } from "~/database/needs-settings.server";
import { findWorkshopById } from "~/database/workshops.server";
import { boardDocumentName, needsDocumentName } from "~/document/workspace-document";
import { defaultCategories } from "~/domain/needs/default-categories";
import type { StageKind, WorkshopStage } from "~/domain/workshop/stage";
import type { Workshop } from "~/domain/workshop/workshop";
import { createLocalBus } from "../../../server/bus/local-bus.ts";
import { createLiveDocuments } from "../../../server/collab/live-documents.ts";
import { createLivePool } from "../../../server/collab/store/live-pool.ts";
import { createPostgresUpdateStore } from "../../../server/collab/store/postgres-update-store.ts";
import { createBoardKeeper } from "../../../server/workshops/board-keeper.ts";
import { createWorkshopFeed } from "../../../server/workshops/workshop-feed.ts";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database.ts";
import { createTestLog } from "../../support/live-room.ts";
import { buildActing } from "../acting";
import { buildCast } from "../cast";

/** The parts of a process that workshops need, on a database of the test; another one on it is a restart. */
export function startProcess({ url, database }: TestDatabase) {
  const log = createTestLog();
  const { services, changed, disconnected, shownOut } = buildActing(database);
  const { clock } = services;
  const pool = createLivePool(url, log);
  const live = createLiveDocuments({
    store: createPostgresUpdateStore(pool),
    authorize: () => Promise.reject(new Error("nobody connects here")),
    clock,
    log,
  });
  const boardKeeper = createBoardKeeper({ database, live, log, everyMs: 5, afterFailureMs: 20 });
  const workshopFeed = createWorkshopFeed({ database, clock, bus: createLocalBus(), log, everyMs: 5 });
  const close = async () => {
    workshopFeed.stop();
    await boardKeeper.stop();
    await live.close();
    await pool.end();
  };
  return {
    services: { ...services, live, boardKeeper, workshopFeed },
    ...{ changed, disconnected, shownOut, log, close, live },
  };
}

export type TestProcess = ReturnType<typeof startProcess>;

/** One process on a database of its own for all tests of a file; called outside of them. */
export function runProcess(take: (running: { test: TestDatabase; process: TestProcess }) => void): void {
  beforeAll(async () => {
    const test = await createTestDatabase();
    const process = startProcess(test);
    take({ test, process });
    return async () => {
      await process.close();
      await test.drop();
    };
  });
}

export const description = {
  title: "Che cosa manca in valle",
  heldOn: "2026-11-24",
  startsAt: "18:00",
  place: "Biblioteca",
  convenedBy: "Consorzio",
  keptUntil: "2027-11-24",
};

/** A workshop of this format that is open, prepared by the lead. */
export async function openTestWorkshop(process: TestProcess, test: TestDatabase, formatId: string) {
  const cast = await buildCast(test.database);
  await openDocuments(test.database, cast.workspaceId, [needsDocumentName], new Date());
  await replaceNeedCategories(test.database, cast.workspaceId, defaultCategories);
  const { workshopId } = await createWorkshop(process.services, cast.administrator, {
    ...description,
    formatId,
    facilitatorIds: [],
  });
  const { code } = await openWorkshop(process.services, cast.administrator, { workshopId });
  return { cast, workshopId, code };
}

export type TestWorkshop = Awaited<ReturnType<typeof openTestWorkshop>>;

export async function readWorkshop(test: TestDatabase, workshopId: string): Promise<Workshop> {
  const workshop = await findWorkshopById(test.database, workshopId);
  if (workshop === null) throw new Error("The workshop is not there");
  return workshop;
}

/** The first stage of the kind. */
export async function stageOf(
  test: TestDatabase,
  workshopId: string,
  kind: StageKind,
): Promise<WorkshopStage> {
  const stage = (await readWorkshop(test, workshopId)).stages.find((one) => one.kind === kind);
  if (stage === undefined) throw new Error(`The workshop has no stage to ${kind}`);
  return stage;
}

/** Brings everybody to the first stage of the kind; answers its id. */
export async function goTo(
  process: TestProcess,
  test: TestDatabase,
  { cast, workshopId }: TestWorkshop,
  kind: StageKind,
): Promise<string> {
  const { id } = await stageOf(test, workshopId, kind);
  await openStage(process.services, cast.administrator, { workshopId, stageId: id });
  return id;
}

let joined = 0;

export async function join(
  process: TestProcess,
  { cast, workshopId }: TestWorkshop,
  given: Partial<Joining> = {},
): Promise<Participating> {
  const { participantId, code } = await joinWorkshop(process.services, {
    workshopId,
    nickname: `Persona ${(joined += 1)}`,
    address: "192.0.2.1",
    language: "it",
    organisationId: null,
    organisationName: "",
    actorKind: null,
    sendingKey: null,
    ...given,
  });
  return { participantId, code, workshopId, workspaceId: cast.workspaceId };
}

export function newCardId(): string {
  return randomBytes(12).toString("base64url");
}

/** Sends a card of somebody; answers its id. */
export async function write(
  process: TestProcess,
  actor: Participating,
  stageId: string,
  text: string,
): Promise<string> {
  const cardId = newCardId();
  await sendCard(process.services, actor, { cardId, stageId, text, columnId: "", version: 1 });
  return cardId;
}

/** Does something to the board as a facilitator's page does. */
export async function onBoard<Result>(
  { live }: TestProcess,
  { cast, workshopId }: TestWorkshop,
  change: (doc: Y.Doc) => Result,
): Promise<Result> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, (await live.read(cast.workspaceId, boardDocumentName(workshopId))).state);
  const before = Y.encodeStateVector(doc);
  const result = change(doc);
  await live.write(
    cast.workspaceId,
    boardDocumentName(workshopId),
    Y.encodeStateAsUpdate(doc, before),
    cast.administrator.memberId,
  );
  return result;
}
