import { listKnownMunicipalities } from "~/database/known-municipalities.server";
import { readCare } from "~/database/needs-settings.server";
import type { Queries } from "~/database/transaction.server";
import type { Workspace } from "~/database/workspaces.server";
import { rebuildDocument } from "~/document/history/rebuild";
import { readNeeds } from "~/document/needs/read-needs";
import { needsDocumentName } from "~/document/workspace-document";
import { drawMap } from "~/domain/map/draw-map";
import { exchangedNeeds } from "~/domain/needs/exchange/exchanged-need";
import { nameByCode } from "~/domain/needs/exchange/known-municipality";
import { writeNeedsCsv } from "~/domain/needs/exchange/write-needs-csv";
import { writeNeedsGeojson } from "~/domain/needs/exchange/write-needs-geojson";
import { kindWords, statusWords } from "~/domain/needs/need-words";
import { pinsOf } from "~/domain/needs/pins-of";
import { formatFullDay } from "~/domain/wording/format-moment";
import type { ReadableNeed } from "~/export/archive/readable-archive";
import type { ArchiveServices, ReadUpdates } from "./read-readable-archive.server";

export interface ReadableNeeds {
  readonly needs: readonly ReadableNeed[];
  readonly needsCsv: string;
  readonly needsGeojson: string;
  readonly needsMap: string;
}

/** The needs in a list, a table and on a map; each place only as fine as it may be shown. */
export async function readReadableNeeds(
  { territory, clock }: Pick<ArchiveServices, "territory" | "clock">,
  queries: Queries,
  { workspace, read }: { readonly workspace: Workspace; readonly read: ReadUpdates },
): Promise<ReadableNeeds> {
  const doc = rebuildDocument(await read(needsDocumentName));
  const contents = readNeeds(doc);
  doc.destroy();
  const care = await readCare(queries, workspace.id);
  const nameOf = nameByCode(await listKnownMunicipalities(queries, workspace.id));
  const shapes = await territory.shapes(workspace.id);
  const toExchange = { contents, care, nameOf, language: "it" } as const;
  return {
    needs: exchangedNeeds(toExchange).map(
      ({ title, kind, category, municipalities, status, people, description }) => ({
        ...{ title, category, people, description },
        kind: kindWords[kind].it,
        where: municipalities.map(({ name }) => name).join(", "),
        status: statusWords[status].it,
      }),
    ),
    needsCsv: writeNeedsCsv(toExchange),
    needsGeojson: writeNeedsGeojson(toExchange),
    needsMap: drawMap({
      ...{ shapes, fill: null, language: "it", title: "Mappa dei bisogni", width: 930 },
      pins: pinsOf({ needs: contents.needs, categories: care.categories, care, shapes }),
      subtitle: `${workspace.title} · ${formatFullDay("it", clock.now())}`,
      ...{ hasLegend: true, isHatched: false },
    }),
  };
}
