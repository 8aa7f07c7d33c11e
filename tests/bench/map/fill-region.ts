import * as Y from "yjs";
import { createDatabase } from "~/database/client.server";
import { addNeeds } from "~/document/needs/write-needs";
import { needsDocumentName } from "~/document/workspace-document";
import { standardCare } from "~/domain/needs/care";
import { defaultCategories } from "~/domain/needs/default-categories";
import { piedmontMunicipalities } from "~/domain/territory/piedmont-municipalities";
import { findRunningPostgres } from "../../../server/database/embedded-postgres";
import { needsOfRegion } from "./region";

/** Makes the example a whole region, in the database of a server that has not opened its needs yet. */
export async function fillRegion(dataDir: string, needs: number): Promise<void> {
  const url = findRunningPostgres(dataDir);
  if (url === null) throw new Error("The database of the server does not run");
  const database = createDatabase(url);
  try {
    const { id, workspaceId } = await database.liveDocument.findFirstOrThrow({
      where: { name: needsDocumentName },
    });
    await database.districtMunicipality.deleteMany({ where: { workspaceId } });
    await database.districtMunicipality.createMany({
      data: piedmontMunicipalities.map(({ code, name, province }) => ({ workspaceId, code, name, province })),
    });
    await database.documentUpdate.updateMany({
      where: { documentId: id },
      data: { bytes: documentOf(needs) },
    });
  } finally {
    await database.$disconnect();
  }
}

function documentOf(count: number): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc({ gc: false });
  addNeeds(doc, needsOfRegion(count), { ...standardCare, categories: defaultCategories });
  return new Uint8Array(Y.encodeStateAsUpdate(doc));
}
