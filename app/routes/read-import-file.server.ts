import { listKnownTaxCodes } from "~/database/organisations.server";
import { listPartners } from "~/database/partners.server";
import { decodeCsv, isWorkbook } from "~/domain/form/decode-csv";
import type { ImportColumn } from "~/domain/organisation/import/find-columns";
import { type ImportedRow, readOrganisations } from "~/domain/organisation/import/read-organisations";
import type { ImportPreview, OfferedRow, RefusedRow } from "~/features/partnership/import-data";
import type { Services } from "~/services.server";

const mostBytes = 1_000_000;

export type ImportFile =
  | { readonly status: "read"; readonly preview: ImportPreview }
  | { readonly status: "refused"; readonly reason: string; readonly missing: readonly ImportColumn[] };

/** What a file that was sent holds, compared with who is in the partnership and in the installation. */
export async function readImportFile(
  { database }: Pick<Services, "database">,
  workspaceId: string,
  file: FormDataEntryValue | null,
): Promise<ImportFile> {
  if (!(file instanceof File) || file.size === 0) return refused("file");
  if (file.size > mostBytes) return refused("too-large");
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isWorkbook(bytes)) return refused("workbook");
  const read = readOrganisations(decodeCsv(bytes));
  if (read.status === "refused")
    return refused(read.reason, read.reason === "missing-columns" ? read.missing : []);
  const partners = await listPartners(database, workspaceId);
  const inside = new Set(partners.map(({ organisation }) => organisation.taxCode));
  const known = await listKnownTaxCodes(database, read.rows.flatMap(taxCodeOf));
  const rows = read.rows.map((row) => unlessInside(row, inside));
  return {
    status: "read",
    preview: {
      fileName: file.name,
      ignored: read.ignored,
      offered: rows.flatMap((row): OfferedRow[] =>
        row.status === "valid" ? [{ ...row, isKnown: known.has(row.organisation.taxCode) }] : [],
      ),
      refused: rows.flatMap((row): RefusedRow[] => (row.status === "faulty" ? [row] : [])),
    },
  };
}

function refused(reason: string, missing: readonly ImportColumn[] = []): ImportFile {
  return { status: "refused", reason, missing };
}

function taxCodeOf(row: ImportedRow): readonly string[] {
  return row.status === "valid" ? [row.organisation.taxCode] : [];
}

function unlessInside(row: ImportedRow, inside: ReadonlySet<string | null>): ImportedRow {
  if (row.status === "faulty" || !inside.has(row.organisation.taxCode)) return row;
  const { name, taxCode } = row.organisation;
  return { line: row.line, status: "faulty", name, faults: [{ code: "already-a-partner", typed: taxCode }] };
}
