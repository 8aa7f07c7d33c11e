import type { ExportedFile, ExportProgress } from "~/services.server";
import { buildBag, sha256 } from "./bag.server";
import type { ExportFormat, ExportTools, RenderedFile } from "./export-format";
import { mergeRemarks } from "./export-remarks";
import { nameFile } from "./file-names";
import { formats } from "./formats.server";
import type { PrintableApplication } from "./printable-application";
import { zipBag } from "./zip-bag.server";

export interface PackageTools extends ExportTools {
  /** Called before each step with the id of its format, or `package` for the ZIP itself. */
  readonly report: (progress: ExportProgress) => void;
}

/** Every format of the application and their checksums in one ZIP: the same state gives the same bytes. */
export async function renderPackage(
  printable: PrintableApplication,
  { report, renderPdf }: PackageTools,
): Promise<ExportedFile> {
  const of = formats.length + 1;
  const rendered: (RenderedFile & { readonly format: ExportFormat })[] = [];
  for (const format of formats) {
    report({ step: format.id, done: rendered.length, of });
    rendered.push({ format, ...(await format.render(printable, { renderPdf })) });
  }
  report({ step: "package", done: rendered.length, of });
  const payload = rendered.map(({ format, bytes }) => ({ name: format.fileName(printable), bytes }));
  const bytes = await zipBag(buildBag(printable, payload), printable.stateAt);
  return {
    name: nameFile(printable, "zip"),
    mediaType: "application/zip",
    bytes,
    sha256: sha256(bytes),
    remarks: mergeRemarks(rendered.map(({ remarks }) => remarks)),
  };
}
