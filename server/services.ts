import { createDatabase } from "~/database/client.server";
import type { Settings } from "~/env.server";
import {
  needsDocumentName,
  parsePartnerDocumentName,
  parseSectionDocumentName,
} from "~/document/workspace-document";
import type { Clock, Services } from "~/services.server";
import { startCleanUp } from "./clean-up.ts";
import { createAttemptLimiter } from "./attempt-limiter.ts";
import { createBoundaryConverter } from "./boundaries/boundary-converter.ts";
import { openBus } from "./bus/open-bus.ts";
import { createAuthorizer } from "./collab/admission/authorize.ts";
import { guardSpace } from "./collab/store/space-guard.ts";
import { createBackgroundBuilder } from "./collab/builder/background-builder.ts";
import { createBuilder } from "./collab/builder/builder.ts";
import { unpackIn } from "./collab/builder/unpack-in-worker.ts";
import { createHistory } from "./collab/history/history.ts";
import { createHistoryPool } from "./collab/history/history-pool.ts";
import { createPostgresHistoryStore } from "./collab/history/postgres-history-store.ts";
import { createLiveDocuments, type LiveServer } from "./collab/live-documents.ts";
import { limits } from "./collab/limits.ts";
import { packAfterSnapshots } from "./collab/packing/pack-after-snapshots.ts";
import { createPacker } from "./collab/packing/packer.ts";
import { createPackingStore } from "./collab/packing/packing-store.ts";
import { createLivePool } from "./collab/store/live-pool.ts";
import { createStageFreezes } from "./collab/seal/stage-freezes.ts";
import { measureAuthorize } from "./collab/admission/measured-authorize.ts";
import { measureStore } from "./collab/store/measured-store.ts";
import { createPostgresRightsLog } from "./collab/admission/rights-log.ts";
import { createRightsWatch } from "./collab/admission/rights-watch.ts";
import { createPostgresUpdateStore } from "./collab/store/postgres-update-store.ts";
import type { OpenDatabase } from "./database/open-database.ts";
import { createExportJobs } from "./export-jobs.ts";
import { createNeedsImports } from "./needs/needs-imports.ts";
import { createPlaceKeeper } from "./needs/place-keeper.ts";
import type { Watching } from "./http/http-app.ts";
import { ownOrigins } from "./http/own-origin.ts";
import type { Log } from "./log.ts";
import { createMailer } from "./mailer.ts";
import { createNodeMetrics } from "./metrics/node-metrics.ts";
import { createBoardKeeper } from "./workshops/board-keeper.ts";
import { createRevocations } from "./revocations.ts";
import { createWorkshopFeed } from "./workshops/workshop-feed.ts";
import { createPackagePlans } from "./package-plans.ts";
import { createPresenceFeed } from "./presence-feed.ts";
import { createWorkspaceChanges } from "./workspace-changes.ts";
import { createSignatureInspector } from "./signatures/signature-inspector.ts";
import { createTellSoon } from "./tell-soon.ts";
import { createTerritory } from "./territory/territory.ts";
import { createTypstRenderer } from "./typst/typst-renderer.ts";

/**
 * Board, rules and picture of a partnership follow what is written in its sheets; each open page asks again. Short,
 * because the streams of the pages wait a quarter of a second between two words of their own.
 */
const tellOfSheetsEveryMs = 100;

/** Lengths and news of the texts on pages where nobody writes them: whoever writes goes on for long. */
const tellOfTextsEveryMs = 60_000;

/** The feed and the boards of workshops: a hall full of phones must not make them wait, nor wait for them. */
const connectionsForWorkshops = 3;

export interface OpenServices {
  readonly services: Services;
  readonly live: LiveServer;
  readonly watching: Watching;
  /** Writes down what live documents hold, ends the renderer, lets the database go. */
  close(): Promise<void>;
}

/** Everything the process owns, put together in one place. */
export function createServices(
  settings: Settings,
  { url: databaseUrl, isFull }: Pick<OpenDatabase, "url" | "isFull">,
  log: Log,
): OpenServices {
  const clock: Clock = { now: () => new Date() };
  const database = createDatabase(databaseUrl);
  const pool = createLivePool(databaseUrl, log);
  const authorize = createAuthorizer({ database, clock, publicOrigins: ownOrigins(settings) });
  const bus = openBus(settings, log);
  const changes = createWorkspaceChanges(bus);
  const sheets = createTellSoon(changes.publish, tellOfSheetsEveryMs);
  const texts = createTellSoon(changes.publish, tellOfTextsEveryMs);
  const rights = createRightsWatch({ rights: createPostgresRightsLog(pool), bus, log });
  const metrics = createNodeMetrics();
  const builder = createBuilder({ log, limits });
  const background = createBackgroundBuilder({ log, limits });
  const packer = createPacker({ store: createPackingStore(pool), background, log, limits, now: clock.now });
  const store = guardSpace(
    createPostgresUpdateStore(pool, () => rights.epoch, unpackIn(builder)),
    isFull,
  );
  const live = createLiveDocuments({
    store: measureStore(packAfterSnapshots(store, packer), metrics, clock.now),
    builder,
    background,
    metrics,
    rights,
    bus,
    authorize: measureAuthorize(authorize, metrics),
    clock,
    log,
    onPresence: (workspaceId) => presence.changed(workspaceId),
    // Whoever wrote it is to see where it is.
    onLate: ({ workspaceId }) => sheets.changed(workspaceId),
    onWritten({ workspaceId, name }) {
      if (parsePartnerDocumentName(name) !== null) sheets.changed(workspaceId);
      if (parseSectionDocumentName(name) !== null) texts.changed(workspaceId);
      if (name === needsDocumentName) places.written(workspaceId);
    },
  });
  const presence = createPresenceFeed({ database, live, clock, log });
  const places = createPlaceKeeper({ database, coarsen: live.coarsenNeeds, clock, log });
  const ofWorkshops = createDatabase(databaseUrl, connectionsForWorkshops);
  const revocations = createRevocations(rights, bus);
  const workshopFeed = createWorkshopFeed({ database: ofWorkshops, clock, bus, log });
  const boardKeeper = createBoardKeeper({ database: ofWorkshops, live, log });
  boardKeeper
    .mend()
    .catch((error: unknown) => log.warn({ err: error }, "no boards of workshops were looked for"));
  const historyPool = createHistoryPool(databaseUrl, log);
  const needsImports = createNeedsImports({ database, live, builder, clock, log, changes });
  const history = createHistory({ store: createPostgresHistoryStore(historyPool), live, builder });
  const cleanUp = startCleanUp({ database, clock, log });
  const pdfRenderer = createTypstRenderer({ log });
  const services: Services = {
    database,
    live,
    history,
    pdfRenderer,
    signatures: createSignatureInspector({ log }),
    packagePlans: createPackagePlans(),
    boundaries: createBoundaryConverter({ log }),
    needsImports,
    mailer: createMailer({ settings, database, clock }),
    clock,
    attempts: createAttemptLimiter({ bus }),
    stages: createStageFreezes({
      pool,
      describe: (parts) => builder.run("describeState", parts),
      onSealed: live.sealed,
      onReleased: live.released,
    }),
    exports: createExportJobs({ database, log }),
    changes,
    presence,
    territory: createTerritory({ database, clock }),
    workshopFeed,
    revocations,
    boardKeeper,
    settings,
    log,
  };
  const watching: Watching = {
    bus: bus.state,
    isFull,
    writeMetrics: () => metrics.write({ live: live.size(), bus: bus.state() }),
  };
  const close = async () => {
    metrics.stop();
    cleanUp.stop();
    sheets.stop();
    texts.stop();
    packer.stop();
    await needsImports.stop();
    await places.stop();
    workshopFeed.stop();
    await boardKeeper.stop();
    await live.close();
    presence.stop();
    await packer.whenIdle();
    await bus.close();
    await pdfRenderer.close();
    await Promise.all([pool.end(), historyPool.end()]);
    await ofWorkshops.$disconnect();
    await database.$disconnect();
  };
  return { services, live, watching, close };
}
