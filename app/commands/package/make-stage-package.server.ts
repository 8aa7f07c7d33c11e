import { readStoredFile, storeFile } from "~/database/partnership-documents.server";
import { giveOut, listGivenOut } from "~/database/sealed-contents.server";
import { inTransaction } from "~/database/transaction.server";
import { Refusal } from "~/errors.server";
import {
  makeApplicationFile,
  makePackageFiles,
  type PackageFile,
  type PackageSource,
} from "~/export/package/make-package-files.server";
import { packPackage } from "~/export/package/pack-package.server";
import type { ExportedFile, ExportProgress, Services } from "~/services.server";
import { type FoundContents, findSealedContents } from "./find-sealed-contents.server";

type PackageServices = Pick<Services, "database" | "clock" | "pdfRenderer">;

/**
 * The package of the freeze that is on. What of it was given out before is not made again, so a package stays the same
 * also when the program that makes files is another one.
 */
export async function makeStagePackage(
  services: PackageServices,
  workspaceId: string,
  report: (progress: ExportProgress) => void,
): Promise<ExportedFile> {
  const sealed = await requireContents(services, workspaceId);
  const source = await openSource(services, sealed, report);
  const files = await makePackageFiles(sealed.contents, source);
  await keepNew(services, sealed.freezeId, files);
  report({ step: "package", done: files.length, of: files.length + 1 });
  return packPackage(sealed.contents.application, files, sealed);
}

/** The application to be signed: the very bytes that were, or will be, given out. */
export async function makeGivenOutApplication(
  services: PackageServices,
  workspaceId: string,
): Promise<PackageFile & { readonly freezeId: string }> {
  const sealed = await requireContents(services, workspaceId);
  const file = await makeApplicationFile(
    sealed.contents,
    await openSource(services, sealed, () => undefined),
  );
  await keepNew(services, sealed.freezeId, [file]);
  return { ...file, freezeId: sealed.freezeId };
}

async function requireContents(
  { database }: Pick<Services, "database">,
  workspaceId: string,
): Promise<FoundContents> {
  const sealed = await findSealedContents(database, workspaceId);
  if (sealed === null) throw new Refusal("stage-not-frozen");
  return sealed;
}

async function openSource(
  { database, pdfRenderer }: PackageServices,
  { freezeId }: FoundContents,
  report: PackageSource["report"],
): Promise<PackageSource> {
  const kept = await listGivenOut(database, freezeId);
  return {
    kept: new Map(kept.map(({ path, ...file }) => [path, file])),
    report,
    renderPdf: (job) => pdfRenderer.render(job),
    async readFile(sha256) {
      const stored = await readStoredFile(database, sha256);
      if (stored === null) throw new Error(`The stored file ${sha256} is gone`);
      return stored.bytes;
    },
  };
}

async function keepNew(
  { database, clock }: PackageServices,
  freezeId: string,
  files: readonly PackageFile[],
): Promise<void> {
  const madeAt = clock.now();
  await inTransaction(database, async (queries) => {
    for (const { bytes, sha256, path } of files.filter(({ isNew }) => isNew))
      await storeFile(queries, { sha256, mediaType: mediaTypeOf(path), bytes, createdAt: madeAt });
    await giveOut(
      queries,
      files.map(({ path, sha256, remarks }) => ({ freezeId, path, fileSha256: sha256, remarks, madeAt })),
    );
  });
}

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  odt: "application/vnd.oasis.opendocument.text",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  json: "application/json",
  csv: "text/csv; charset=utf-8",
  geojson: "application/geo+json",
};

function mediaTypeOf(path: string): string {
  return mediaTypes[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}
