import { docx } from "./docx.server";
import type { ExportFormat } from "./export-format";
import { json } from "./json.server";
import { odt } from "./odt.server";
import { pdf } from "./pdf.server";

/** The files of a package, in the order in which they are written. A new format is one file and one line here. */
export const formats: readonly ExportFormat[] = [pdf, odt, docx, json];
