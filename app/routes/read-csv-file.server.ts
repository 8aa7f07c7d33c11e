import { decodeCsv, isWorkbook } from "~/domain/form/decode-csv";

const mostBytes = 1_000_000;

export type CsvFile =
  | { readonly status: "read"; readonly fileName: string; readonly text: string }
  | { readonly status: "refused"; readonly reason: "file" | "too-large" | "workbook" };

/** The text of a CSV file that came with a form. */
export async function readCsvFile(file: FormDataEntryValue | null): Promise<CsvFile> {
  if (!(file instanceof File) || file.size === 0) return { status: "refused", reason: "file" };
  if (file.size > mostBytes) return { status: "refused", reason: "too-large" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isWorkbook(bytes)) return { status: "refused", reason: "workbook" };
  return { status: "read", fileName: file.name, text: decodeCsv(bytes) };
}
