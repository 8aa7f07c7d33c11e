import type { ExportRemark } from "~/services.server";
import type { PdfRenderer } from "./pdf-renderer";
import type { PrintableApplication } from "./printable-application";

/** A kind of file an application can be written as: values in, bytes out, the same bytes for the same values. */
export interface ExportFormat {
  readonly id: "pdf" | "odt" | "docx" | "json";
  readonly mediaType: string;
  fileName(printable: PrintableApplication): string;
  render(printable: PrintableApplication, tools: ExportTools): Promise<RenderedFile>;
}

export interface ExportTools {
  readonly renderPdf: PdfRenderer["render"];
}

export interface RenderedFile {
  readonly bytes: Uint8Array;
  readonly remarks: readonly ExportRemark[];
}
