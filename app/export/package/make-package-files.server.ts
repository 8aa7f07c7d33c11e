import { setImmediate as letOthers } from "node:timers/promises";
import type { ExportProgress, ExportRemark } from "~/services.server";
import { sha256 } from "../bag.server";
import type { ExportFormat, ExportTools, RenderedFile } from "../export-format";
import { formats } from "../formats.server";
import { renderLetterPdf } from "../letter-pdf.server";
import { pdf } from "../pdf.server";
import type { PrintableApplication } from "../printable-application";
import type { SealedContents } from "./sealed-contents";

/** A file of the package, below its payload. */
export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly remarks: readonly ExportRemark[];
  /** it was made now, and was not there before */
  readonly isNew: boolean;
}

export interface PackageSource extends ExportTools {
  /** by path, the files of this package that were given out before: they are not made again */
  readonly kept: ReadonlyMap<string, { readonly sha256: string; readonly remarks: readonly ExportRemark[] }>;
  /** of a file that is stored */
  readonly readFile: (sha256: string) => Promise<Uint8Array>;
  readonly report: (progress: ExportProgress) => void;
}

/** Where the application to sign is in the package. */
export function applicationPath({ application }: Pick<SealedContents, "application">): string {
  return pathOf(pdf, application);
}

/** Where the application is in the package, in every format. */
export function applicationPaths(application: PrintableApplication): readonly string[] {
  return formats.map((format) => pathOf(format, application));
}

/** Where the files of a package are, in their order. */
export function packagePaths(contents: SealedContents): readonly string[] {
  return planFiles(contents).map(({ path }) => path);
}

/** All files of a package: the same contents give the same bytes. */
export async function makePackageFiles(
  contents: SealedContents,
  source: PackageSource,
): Promise<readonly PackageFile[]> {
  const planned = planFiles(contents);
  const files: PackageFile[] = [];
  for (const plan of planned) {
    source.report({ step: plan.step, done: files.length, of: planned.length + 1 });
    files.push(await keptOrMade(plan, source));
    await letOthers();
  }
  return files;
}

/** The application to sign alone, as it is or will be in the package. */
export async function makeApplicationFile(
  contents: SealedContents,
  source: PackageSource,
): Promise<PackageFile> {
  const path = applicationPath(contents);
  const plan = planFiles(contents).find((planned) => planned.path === path);
  if (plan === undefined) throw new Error(`The package has no ${path}`);
  return keptOrMade(plan, source);
}

interface PlannedFile {
  readonly path: string;
  /** what is said while it is made */
  readonly step: string;
  readonly make: (source: PackageSource) => Promise<RenderedFile>;
}

function planFiles({ application, letters, texts, files }: SealedContents): readonly PlannedFile[] {
  return [
    ...formats.map((format) => ({
      path: pathOf(format, application),
      step: format.id,
      make: (source: PackageSource) => format.render(application, source),
    })),
    ...letters.map(({ path, printable }) => ({
      path: `${path}.pdf`,
      step: "letters",
      make: (source: PackageSource) => renderLetterPdf(printable, source),
    })),
    ...texts.map(({ path, text }) => ({
      path,
      step: "json",
      make: () => Promise.resolve({ bytes: new TextEncoder().encode(text), remarks: [] }),
    })),
    ...files.map(({ path, sha256: hash }) => ({
      path,
      step: "stored",
      make: async ({ readFile }: PackageSource) => ({ bytes: await readFile(hash), remarks: [] }),
    })),
  ];
}

function pathOf(format: ExportFormat, application: PrintableApplication): string {
  return `domanda/${format.fileName(application)}`;
}

async function keptOrMade({ path, make }: PlannedFile, source: PackageSource): Promise<PackageFile> {
  const found = source.kept.get(path);
  if (found !== undefined)
    return { path, ...found, bytes: await source.readFile(found.sha256), isNew: false };
  const { bytes, remarks } = await make(source);
  return { path, bytes, sha256: sha256(bytes), remarks, isNew: true };
}
