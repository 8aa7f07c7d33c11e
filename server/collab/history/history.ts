import { compareVersions } from "~/document/history/compare-versions";
import { readAuthorship } from "~/document/history/read-authorship";
import { rebuildBlocks } from "~/document/history/rebuild";
import { restoreVersion } from "~/document/history/restore-version";
import type { History, LiveDocuments } from "~/services.server";
import type { HistoryStore } from "./history-store.ts";

interface HistoryDependencies {
  readonly store: HistoryStore;
  readonly live: Pick<LiveDocuments, "read" | "write">;
}

/** Reads the log, and leaves the computing to pure functions over its bytes. */
export function createHistory({ store, live }: HistoryDependencies): History {
  return {
    async readVersion(place, moment) {
      const version = await store.find(place, moment);
      if (version === null) return null;
      return { seq: version.seq, blocks: rebuildBlocks(await store.readVersion(version)) };
    },
    async readAuthorship(place, moment) {
      const version = await store.find(place, moment);
      if (version === null) return null;
      const edits = await store.readEdits(version, 0);
      return readAuthorship(edits, await store.readAuthors(version));
    },
    async compare(place, { from, to }) {
      const [earlier, later] = [await store.find(place, from), await store.find(place, to)];
      if (earlier === null || later === null || earlier.seq > later.seq) return null;
      const [before, edits] = [await store.readVersion(earlier), await store.readEdits(later, earlier.seq)];
      return compareVersions({ before, edits, authors: await store.readAuthors(later) });
    },
    async restore(place, moment, memberId) {
      const version = await store.find(place, moment);
      if (version === null) return null;
      const wanted = await store.readVersion(version);
      const { workspaceId, name } = place;
      const { state } = await live.read(workspaceId, name);
      const edit = restoreVersion({ current: [state], wanted });
      if (edit !== null) await live.write(workspaceId, name, edit, memberId);
      return { seq: version.seq, hasChanged: edit !== null };
    },
  };
}
