import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Clock, LiveDocuments, PresentMember } from "~/services.server";
import { closeCodes } from "~/collab/close-codes";
import { boardDocumentName, needsDocumentName, partnerDocumentName } from "~/document/workspace-document";
import type { Care } from "~/domain/needs/care";
import type { Bus } from "../bus/bus.ts";
import { createLocalBus } from "../bus/local-bus.ts";
import type { Authorize, Whose } from "./admission/admission.ts";
import { createAdmissions } from "./admission/decide-admission.ts";
import { createHttpLines } from "./lines/http-lines.ts";
import { createBackgroundBuilder } from "./builder/background-builder.ts";
import { type Builder, createBuilder } from "./builder/builder.ts";
import type { NeedPrint } from "./builder/need-print.ts";
import type { TakenOutNeeds } from "./builder/take-needs-out.ts";
import { guardHooks } from "./guard-hooks.ts";
import { type Limits, limits as standardLimits } from "./limits.ts";
import type { Log } from "./log.ts";
import { type LiveSize, type Metrics, noMetrics } from "./metrics.ts";
import type { Room } from "./room/room.ts";
import { createRooms } from "./room/rooms.ts";
import { createPresentMembers, mergeMembers } from "./presence/present-members.ts";
import { createReader } from "./read-contents.ts";
import { createSockets, type Sockets } from "./lines/sockets.ts";
import { UnknownDocument } from "./store/unknown-document.ts";
import { createTrials } from "./room/trials.ts";
import { createUpgrades } from "./lines/upgrade.ts";
import type { RightsWatch } from "./admission/rights-watch.ts";
import type { Place } from "./wire/place.ts";
import type { UpdateStore } from "./store/update-store.ts";

/** The live server, as the process sees it. */
export interface LiveServer extends LiveDocuments {
  /** Takes the upgrades for `/live/<workspace>/<document>`; leaves those for other paths alone. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Answers what comes under `/live-http/`, for browsers whose network lets no WebSocket through. */
  handleHttp(request: IncomingMessage, response: ServerResponse): void;
  /** Takes needs out that are still as they were written, by one edit in the member's name. */
  takeNeedsOut(
    workspaceId: string,
    wanted: readonly NeedPrint[],
    memberId: string,
  ): Promise<Omit<TakenOutNeeds, "edit">>;
  /** Takes out, by edits of the server, what may not be kept of places; answers of which needs. */
  coarsenNeeds(workspaceId: string, care: Care): Promise<readonly string[]>;
  /** Documents of a workspace were sealed, or released: whoever has them open is told. */
  sealed(workspaceId: string): void;
  released(workspaceId: string): void;
  /** For metrics. */
  size(): LiveSize;
  /** Writes what was taken in, tells everyone that the server restarts, and lets go. The store stays open. */
  close(): Promise<void>;
}

const sweepMs = 5_000;
const mostLooks = 8;

export function createLiveDocuments(dependencies: {
  readonly store: UpdateStore;
  /** shared with the store; ended with this server */
  readonly builder?: Builder;
  /** for what nobody waits for; ended with this server */
  readonly background?: Builder;
  /** hears of every right that is lost, by whichever node; without it rights only go by `disconnect` */
  readonly rights?: RightsWatch;
  /** to the other nodes; without it there are none */
  readonly bus?: Bus;
  readonly authorize: Authorize;
  readonly clock: Clock;
  readonly log: Log;
  readonly limits?: Partial<Limits>;
  readonly metrics?: Metrics;
  /** Somebody came to a workspace, or went, at this node or another. */
  readonly onPresence?: (workspaceId: string) => void;
  /** What somebody wrote to a document on this node is durable. */
  readonly onWritten?: (place: Place) => void;
  /** What somebody wrote came after the seal, and is kept apart. */
  readonly onLate?: (place: Place) => void;
}): LiveServer {
  const { store, authorize, clock, rights } = dependencies;
  const { log, metrics, bus, onPresence, onWritten, onLate } = guardHooks({
    log: dependencies.log,
    metrics: dependencies.metrics ?? noMetrics,
    bus: dependencies.bus ?? createLocalBus(),
    onPresence: dependencies.onPresence ?? (() => undefined),
    onWritten: dependencies.onWritten ?? (() => undefined),
    onLate: dependencies.onLate ?? (() => undefined),
  });
  const limits: Limits = { ...standardLimits, ...dependencies.limits };
  const refreshRights = () => rights?.refresh() ?? Promise.resolve();
  const builder = dependencies.builder ?? createBuilder({ log, limits });
  const background = dependencies.background ?? createBackgroundBuilder({ log, limits });
  const rooms = createRooms({
    store,
    builder,
    background,
    limits,
    log,
    now: () => clock.now(),
    bus,
    refreshRights,
    onWritten,
    onLate,
  });
  const tryEdit = createTrials({ builder, limits, onDocumentFailed: rooms.documentFailed });
  const sockets = createSockets({
    rooms,
    tryEdit,
    limits,
    log,
    metrics,
    onPresence(workspaceId) {
      present.announce(workspaceId);
      onPresence(workspaceId);
    },
  });
  const present = createPresentMembers(bus, {
    list: (workspaceId) => listPresent(sockets, workspaceId),
    workspaces: () => [...new Set(sockets.connected().map(({ place }) => place.workspaceId))],
    onElsewhere: onPresence,
  });
  const admissions = createAdmissions({ authorize, limits, log });
  const upgrades = createUpgrades({ admissions, sockets, limits, log });
  const httpLines = createHttpLines({ admissions, sockets, limits, log });
  const reading = {
    builder,
    size: limits.parsedTexts,
    withinMs: limits.rebuildMs,
    onDocumentFailed: rooms.documentFailed,
  };
  const readText = createReader("readText", reading);
  const readSheet = createReader("readSheet", reading);
  const readNeeds = createReader("readNeeds", reading);
  const readBoard = createReader("readBoard", reading);
  const timers = [
    setInterval(() => sockets.ping(), limits.pingMs),
    setInterval(() => rooms.evict(), sweepMs),
    setInterval(lookAtLog, limits.lookAtLogMs),
  ];
  for (const timer of timers) timer.unref();
  rights?.onLoss(revoke);

  function revoke(whose: Whose): void {
    admissions.revoke(whose);
    sockets.disconnect(whose);
  }

  /** The bus only makes it quicker. */
  function lookAtLog(): void {
    rooms.lookAtLog().catch((error: unknown) => log.warn({ err: error }, "the log could not be looked at"));
  }

  async function open(workspaceId: string, name: string): Promise<Room> {
    const room = await rooms.open(workspaceId, name);
    if (room === null) throw new UnknownDocument(workspaceId, name);
    return room;
  }

  return {
    async read(workspaceId, name) {
      const { state } = await open(workspaceId, name);
      return { seq: state.seq, state: state.merged() };
    },
    async readText(workspaceId, name) {
      const { contents, ...about } = await readText(() => open(workspaceId, name));
      return { ...about, blocks: contents };
    },
    async readSheet(workspaceId, organisationId) {
      const name = partnerDocumentName(organisationId);
      const { contents } = await readSheet(() => open(workspaceId, name));
      return contents;
    },
    async readNeeds(workspaceId) {
      const { contents, ...about } = await readNeeds(() => open(workspaceId, needsDocumentName));
      return { ...about, ...contents };
    },
    async readBoard(workspaceId, workshopId) {
      const { contents, ...about } = await readBoard(() => open(workspaceId, boardDocumentName(workshopId)));
      return { ...about, ...contents };
    },
    async lastNeedOrders(workspaceId) {
      const room = await open(workspaceId, needsDocumentName);
      return builder.run("lastNeedOrders", { parts: room.parts() }, limits.rebuildMs);
    },
    async takeNeedsOut(workspaceId, wanted, memberId) {
      for (let tries = 1; ; tries++) {
        const room = await open(workspaceId, needsDocumentName);
        const before = markOf(room);
        const input = { parts: room.parts(), wanted };
        const { edit, ...out } = await builder.run("takeNeedsOut", input, limits.rebuildMs);
        // What was written meanwhile may be in one of these needs; where somebody never stops, the last look counts.
        const isLate = room.isBroken || markOf(room) !== before;
        if (isLate && tries < mostLooks) continue;
        if (edit !== null) await room.write(edit, memberId);
        return out;
      }
    },
    async coarsenNeeds(workspaceId, care) {
      const room = await open(workspaceId, needsDocumentName);
      const input = { parts: room.parts(), care };
      const { edits, needIds } = await builder.run("coarsenNeeds", input, limits.rebuildMs);
      for (const edit of edits) await room.write(edit);
      return needIds;
    },
    lookAtLog: rooms.lookAtLog,
    async write(workspaceId, name, update, memberId) {
      await (await open(workspaceId, name)).write(update, memberId);
    },
    present: present.list,
    disconnect(whose) {
      revoke(whose);
      rights?.announce();
    },
    sealed: rooms.sealed,
    released: rooms.released,
    size: () => ({ rooms: rooms.all().length, ...sockets.size() }),
    handleUpgrade: upgrades.handle,
    handleHttp: httpLines.handle,
    async close() {
      for (const timer of timers) clearInterval(timer);
      rights?.stop();
      admissions.stop();
      sockets.stopReading();
      await rooms.whenLogged();
      await sockets.closeAll(closeCodes.restart, "the server restarts");
      present.stop();
      for (const room of rooms.all()) room.stop();
      // Snapshots are a cache: nobody who writes waits for those that are still being built.
      await Promise.all([builder.close(), background.close()]);
      await rooms.flush();
    },
  };
}

/** Another as soon as something more was written, or is on its way to the log. */
function markOf(room: Room): string {
  return `${room.state.seq}/${room.parts().length - room.state.parts().length}`;
}

function listPresent(sockets: Sockets, workspaceId: string): readonly PresentMember[] {
  const here = sockets.connected().filter(({ place }) => place.workspaceId === workspaceId);
  return mergeMembers(
    here.map(({ member: { memberId, name, organisation }, place }) => ({
      ...{ memberId, name, organisation },
      documents: [place.name],
    })),
  );
}
