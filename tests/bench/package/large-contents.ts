import type { TextBlock } from "../../../app/domain/text/blocks";
import { printableMinutes } from "../../../app/export/printable-minutes";
import type { SealedContents } from "../../../app/export/package/sealed-contents";
import { buildPrintable, buildSection } from "../../support/printable-builders";
import { buildLargePictures } from "./large-pictures";

const words =
  "Nelle frazioni alte un anziano su tre vive solo, e d’inverno la strada si chiude: i custodi sociali passano due volte la settimana, portano la spesa e i farmaci, ascoltano e segnalano. ";
/** About as many letters as a printed page has. */
const lettersOfPage = 2_800;

/** An application of so many pages of text, with three pictures, fourteen minutes with a table each, and their data. */
export async function buildLargeContents(pages: number): Promise<SealedContents> {
  const sections = Array.from({ length: 20 }, (_, index) =>
    buildSection({
      id: `section-${index}`,
      number: String(index + 1),
      title: `Sezione ${index + 1}`,
      blocks: blocksOf((pages * lettersOfPage) / 20),
      limit: null,
    }),
  );
  return {
    application: buildPrintable({ sections, ...(await buildLargePictures()) }),
    letters: Array.from({ length: 14 }, (_, index) => ({
      path: `partecipazione/verbale-${index + 1}`,
      printable: printableMinutes({
        ...{ workspaceTitle: "Vicini di valle", workshopTitle: `Incontro ${index + 1}`, day: "18 novembre" },
        ...{ startsAt: "18:00", place: "Perosa", convenedBy: "Consorzio", approved: null },
        parts: [{ title: "Risultati", text: table(Math.ceil(pages / 2)) }],
        stateAt: "2026-11-28T09:00:00.000Z",
      }),
    })),
    texts: [{ path: "dati/partenariato.json", text: words.repeat(pages * 10) }],
    files: [],
  };
}

function blocksOf(letters: number): readonly TextBlock[] {
  const paragraphs = Math.max(1, Math.round(letters / (words.length * 3)));
  return Array.from({ length: paragraphs }, (_, index): TextBlock => {
    const type = index % 8 === 0 ? "h2" : index % 5 === 0 ? "bullet" : "paragraph";
    const text = type === "paragraph" ? words.repeat(3) : words;
    return { type, indent: 0, runs: [{ text: text.trim() }] };
  });
}

function table(rows: number): string {
  return ["| Gruppo | Voti |", ...Array.from({ length: rows }, (_, n) => `| Gruppo ${n} | ${n} |`)].join(
    "\n",
  );
}
