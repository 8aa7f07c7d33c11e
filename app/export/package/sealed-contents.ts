import type { PrintableApplication } from "../printable-application";
import type { PrintableLetter } from "../printable-letter";
import type { PrintableMap, PrintableNeed, PrintableNeeds } from "../printable-needs";

/** Everything a package is made of, as it was at the freeze. Plain data: nothing else is read when files are made. */
export interface SealedContents extends PackageContribution {
  readonly application: PrintableApplication;
}

/** What one part of the product brings to the package; every path is below its payload. */
export interface PackageContribution {
  /** to be set as PDF; the path has no ending */
  readonly letters: readonly { readonly path: string; readonly printable: PrintableLetter }[];
  /** files that are text already */
  readonly texts: readonly { readonly path: string; readonly text: string }[];
  /** stored files, by their SHA-256 */
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

export const noContribution: PackageContribution = { letters: [], texts: [], files: [] };

/** As they are kept for ever. */
export function encodeContents(contents: SealedContents): Uint8Array {
  const { application, ...rest } = contents;
  const { indicators, needs } = application;
  const kept = {
    ...rest,
    application: { ...application, indicators: indicators.map(withText), needs: needs && withText(needs) },
  };
  return new TextEncoder().encode(JSON.stringify({ format, version: 1, contents: kept }));
}

/** Throws for bytes that are none: they were written by `encodeContents`, and their hash was looked at before. */
export function decodeContents(bytes: Uint8Array): SealedContents {
  const read = JSON.parse(new TextDecoder().decode(bytes), withPicture) as Envelope;
  if (read.format !== format || read.version !== 1) throw new Error("These are no sealed contents");
  const { application } = read.contents;
  // What was sealed before figures and priorities could be printed has none.
  const { indicators = [], needs } = application;
  const rows = (needs?.rows ?? []).map((row) => ({ ...row, priority: row.priority ?? "–" }));
  return {
    ...read.contents,
    application: { ...application, indicators, needs: needs && { ...needs, rows } },
  };
}

interface Envelope {
  readonly format: string;
  readonly version: number;
  readonly contents: Omit<SealedContents, "application"> & {
    readonly application: Omit<PrintableApplication, "indicators" | "needs"> &
      Partial<Pick<PrintableApplication, "indicators">> & { readonly needs: StoredNeeds | null };
  };
}

type StoredNeeds = Omit<PrintableNeeds, "rows"> & {
  readonly rows: readonly (Omit<PrintableNeed, "priority"> & { readonly priority?: string })[];
};

const format = "cantiere-sealed-contents";

/** The bytes of its picture as text. */
function withText<Part extends { readonly map: PrintableMap }>(part: Part) {
  return { ...part, map: { ...part.map, png: Buffer.from(part.map.png).toString("base64") } };
}

function withPicture(key: string, value: unknown): unknown {
  return key === "png" && typeof value === "string" ? new Uint8Array(Buffer.from(value, "base64")) : value;
}
