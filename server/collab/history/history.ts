import { rebuildBlocks, rebuildSheet } from "~/document/history/rebuild";
import type { DocumentPlace, Moment } from "~/document/history/moment";
import { parsePartnerDocumentName, partnerDocumentName } from "~/document/workspace-document";
import type { History, LiveDocuments } from "~/services.server";
import type { Builder } from "../builder/builder.ts";
import type { HistoryStore, StoredVersion } from "./history-store.ts";

interface HistoryDependencies {
  readonly store: HistoryStore;
  readonly live: Pick<LiveDocuments, "read" | "write">;
  readonly builder: Pick<Builder, "run">;
}

/** A text of 200,000 edits takes a few seconds. */
const readWithinMs = 20_000;

/** Reads the log, and leaves the computing to pure functions over its bytes: what takes long, to a worker. */
export function createHistory({ store, live, builder }: HistoryDependencies): History {
  /** What is asked of a text has no answer for a sheet, which holds none of that kind. */
  async function findSection(place: DocumentPlace, moment: Moment): Promise<StoredVersion | null> {
    return parsePartnerDocumentName(place.name) === null ? await store.find(place, moment) : null;
  }

  return {
    async readVersion(place, moment) {
      const version = await findSection(place, moment);
      if (version === null) return null;
      return { seq: version.seq, blocks: rebuildBlocks(await store.readVersion(version)) };
    },
    async readSheetVersion({ workspaceId, organisationId }, moment) {
      const name = partnerDocumentName(organisationId);
      const version = await store.find({ workspaceId, name }, moment);
      if (version === null) return null;
      return { seq: version.seq, sheet: rebuildSheet(await store.readVersion(version)) };
    },
    async readAuthorship(place, moment) {
      const version = await findSection(place, moment);
      if (version === null) return null;
      const edits = await store.findEdits(version, 0);
      return builder.run(
        "readAuthorship",
        { edits, authors: await store.readAuthors(version) },
        readWithinMs,
      );
    },
    async listStretches(place, moment, named) {
      const version = await findSection(place, moment);
      if (version === null) return null;
      return builder.run("readStretches", { edits: await store.findEdits(version, 0), named }, readWithinMs);
    },
    async compare(place, { from, to }) {
      const [earlier, later] = [await findSection(place, from), await findSection(place, to)];
      if (earlier === null || later === null || earlier.seq > later.seq) return null;
      const before = await store.readVersion(earlier);
      const edits = await store.findEdits(later, earlier.seq);
      const authors = await store.readAuthors(later);
      return builder.run("compareVersions", { before, edits, authors }, readWithinMs);
    },
    async readLog(place, seq) {
      const version = await store.find(place, { seq });
      return version && (await store.readLog(version));
    },
    async restore(place, moment, memberId) {
      const version = await findSection(place, moment);
      if (version === null) return null;
      const wanted = await store.readVersion(version);
      const { workspaceId, name } = place;
      const { state } = await live.read(workspaceId, name);
      const edit = await builder.run("restoreVersion", { current: [state], wanted }, readWithinMs);
      if (edit !== null) await live.write(workspaceId, name, edit, memberId);
      return { seq: version.seq, hasChanged: edit !== null };
    },
  };
}
