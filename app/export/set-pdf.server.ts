import { checkPdf } from "./check-pdf";
import { ExportError } from "./export-error";
import type { ExportTools } from "./export-format";
import { builtInFamily, fontFamilies, fontFiles } from "./fonts.server";
import type { PdfJobFile } from "./pdf-renderer";
import { stampUa } from "./stamp-ua";

interface PdfToSet {
  readonly template: string;
  readonly data: object;
  readonly files?: readonly PdfJobFile[];
  /** ISO instant: the only date of the file */
  readonly stateAt: string;
}

/** Sets a PDF/A-2a that is PDF/UA-1 as well; one that lacks what either asks for is not handed out. */
export async function setPdf(
  { template, data, files = [], stateAt }: PdfToSet,
  { renderPdf }: ExportTools,
): Promise<Uint8Array> {
  const rendered = await renderPdf({
    template,
    data: { ...data, families: [...fontFamilies, builtInFamily], date: dateParts(stateAt) },
    files,
    fonts: fontFiles().map(({ path }) => path),
    createdAtSeconds: Math.floor(new Date(stateAt).getTime() / 1000),
  });
  const bytes = stampUa(rendered);
  const faults = checkPdf(bytes);
  if (faults.length > 0) throw new ExportError("pdf-check-failed", faults.join("; "));
  return bytes;
}

/** In universal time, as the file states it. */
function dateParts(iso: string) {
  const date = new Date(iso);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
