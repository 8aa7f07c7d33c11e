import type { BlockType, Run, TextBlock, TextRun } from "~/domain/text/blocks";
import type { PrintableApplication, PrintableSection } from "~/export/printable-application";

/** A draft of the first stage with three sections; each test states only what matters to it. */
export function buildPrintable(some: Partial<PrintableApplication> = {}): PrintableApplication {
  return {
    language: "it",
    kind: "application",
    title: "Vicini di valle: custodi sociali per chi invecchia nelle frazioni",
    acronym: "VALLE",
    call: {
      title: "Sperimentazione di azioni innovative di welfare territoriale",
      programme: "POR FSE Piemonte 2014-2020, II.9.v.9.1.01",
      acts: ["DGR 22-5076 del 22/05/2017", "D.D. 998 del 20/10/2017"],
      funder: "Regione Piemonte",
    },
    stageName: "Progetto preliminare (manifestazione di interesse)",
    districts: [{ name: "Pinerolese", isExample: true }],
    closesAt: "2017-12-20T12:00:00+01:00",
    stateAt: "2017-12-12T09:41:07Z",
    overrides: [],
    organisations: [
      {
        name: "Consorzio intercomunale dei servizi sociali",
        shortName: "CISS",
        kindName: "Ente gestore",
        role: "lead",
        taxCode: "07329610014",
        seat: "Pinerolo (TO)",
      },
      {
        name: "Lavorincorso società cooperativa sociale",
        shortName: "Lavorincorso",
        kindName: "Ente del terzo settore",
        role: "partner",
        taxCode: null,
        seat: "Torre Pellice (TO)",
      },
      {
        name: "Unione montana delle valli",
        shortName: "",
        kindName: "Unione montana",
        role: "supporter",
        taxCode: null,
        seat: "",
      },
    ],
    sections: [
      buildSection(),
      buildSection({ id: "territory", number: "2", title: "Il territorio e il distretto", blocks: [] }),
    ],
    indicators: [],
    needs: null,
    ...some,
  };
}

export function buildSection(some: Partial<PrintableSection> = {}): PrintableSection {
  return {
    id: "needs",
    number: "1",
    title: "Bisogni e problema centrale",
    blocks: [buildBlock("Nelle frazioni alte un anziano su tre vive solo.")],
    characters: 48,
    limit: 5000,
    limitIsDefault: true,
    criteria: ["B1"],
    ...some,
  };
}

/** A block of plain text, or of runs. */
export function buildBlock(
  content: string | readonly Run[],
  type: BlockType = "paragraph",
  indent = 0,
): TextBlock {
  return { type, indent, runs: typeof content === "string" ? [{ text: content }] : content };
}

const runsOfEveryFormat: readonly Run[] = [
  { text: "Il servizio c’è, ma " },
  { text: "non arriva", bold: true },
  { text: " dove serve: " },
  { text: "le corse", italic: true },
  { text: " sono " },
  { text: "due", underline: true },
  { text: " " },
  { text: "tre", strike: true },
  { text: " al giorno, come dice " },
  { text: "l’orario della linea", link: "https://example.org/orari?linea=901" },
  { text: ".\u2028Una riga nuova nello stesso capoverso." },
];

/** A block of one run with its format. */
export function buildRunBlock(run: TextRun, type: BlockType = "paragraph", indent = 0): TextBlock {
  return { type, indent, runs: [run] };
}

/** One of everything a section can hold. */
export function blocksOfEveryKind(): readonly TextBlock[] {
  return [
    buildBlock("Che cosa manca", "h2"),
    buildBlock(runsOfEveryFormat),
    buildBlock("Chi lo chiede", "h3"),
    buildBlock("anziani soli", "bullet"),
    buildBlock("sopra i 75 anni", "bullet", 1),
    buildBlock("senza figli vicini", "bullet", 2),
    buildBlock("famiglie con un minore", "bullet"),
    buildBlock("raccogliere le domande", "number"),
    buildBlock("al mercato", "number", 1),
    buildBlock("in ambulatorio", "number", 1),
    buildBlock("ordinarle insieme", "number"),
    buildBlock("«Qui la corriera passa quando vuole.»", "quote"),
    buildBlock("Voce raccolta al laboratorio di ottobre", "quote"),
    buildBlock("Che cosa proponiamo", "h2"),
    buildBlock("Un custode sociale per ogni valle."),
  ];
}

/** What people paste or type to break an export, each to be found again as it was written. */
export const hostileTexts = [
  '#panic("x")',
  '#read("/etc/passwd")',
  '#import "@preview/cetz:0.3.4"',
  "$a^2$",
  "*b* _i_ `c`",
  "= Titolo",
  "<etichetta> @rimando",
  String.raw`\u{41} \ \\ \input{/etc/passwd}`,
  "</w:t></w:r></w:p>",
  "<text:p>&amp;&lt;</text:p>",
  "]]> <![CDATA[ <!ENTITY x SYSTEM 'file:///etc/passwd'>",
  "${process.exit(1)} {{7*7}} %s %n",
  '=HYPERLINK("https://example.org";"clic")',
  "// commento /* e */ -- --- ...",
  "a~b#h(2cm)c",
] as const;

/** Characters no font draws, or that change what is around them. */
export const awkwardTexts = [
  "emoji 😀 👩‍👩‍👧 🇮🇹 1️⃣ 👍🏽 😀\u0301",
  "frecce → ⇒ ↔ caselle ☐ ✓ insiemi ∈ ∑",
  "arabo مرحبا ebraico שלום cinese 中文字 tailandese ภาษา devanagari नमस्ते",
  "greco αβγ cirillico жзи polacco Łódź vietnamita Nguyễn",
  "meta coppia \ud800 fine, controllo \u0000\u0007\u001b, fine \ufffe\uffff",
  "rovescia \u202egnirts\u202c isola \u2066x\u2069 segno \u200e\u200f",
  "nascosti \u{e0041}\u{e0042} \ufeff larghezza zero \u200b\u200d\ufe0f morbido sil\u00adlaba",
  "privato \ue000 \u{f0000} oggetto \ufffc sostituto \ufffd",
  "trattino\u2011fermo spazio\u202ffine spazio\u2009sottile spazio\u3000largo",
  `Z${"\u0301".repeat(60)}algo`,
  "x".repeat(500),
] as const;

/** An application of about 57 pages: 12 sections with headings, lists, quotes and links. */
export function buildLongPrintable(some: Partial<PrintableApplication> = {}): PrintableApplication {
  const sections = Array.from({ length: 12 }, (_, index) =>
    buildSection({
      id: `section-${"abcdefghijkl"[index]!}`,
      number: String(index + 1),
      title: `${longTitles[index % longTitles.length]!} ${index + 1}`,
      blocks: longBlocks(index),
      characters: 12000 + index,
    }),
  );
  return buildPrintable({ kind: "draft", ...some, sections });
}

const longTitles = ["Bisogni", "Percorso di coinvolgimento", "Destinatari", "Governo del progetto"];

function longBlocks(section: number): readonly TextBlock[] {
  return Array.from({ length: 5 }, (_, part) => [
    buildBlock(`Parte ${section + 1}.${part + 1}`, "h2"),
    buildBlock(longRuns(`${section}-${part}-a`)),
    buildBlock(longRuns(`${section}-${part}-b`)),
    buildBlock("Come si svolge", "h3"),
    ...Array.from({ length: 5 }, (_, item) =>
      buildBlock(`passo ${item + 1}: ${sentence}`, "number", item % 2),
    ),
    buildBlock(longRuns(`${section}-${part}-c`)),
    ...Array.from({ length: 4 }, (_, item) => buildBlock(`chi segue ${item + 1}`, "bullet", item % 3)),
    buildBlock(sentence, "quote"),
  ]).flat();
}

const sentence =
  "Il tavolo si riunisce ogni due settimane, con verbale, e decide a maggioranza dopo aver ascoltato chi non è d’accordo.";

function longRuns(mark: string): readonly TextRun[] {
  return [
    { text: `${mark}: ${sentence} ` },
    { text: "Questo punto conta più degli altri. ", bold: true },
    { text: `${sentence} ${sentence} Vedi ` },
    { text: "la nota del distretto", link: `https://example.org/nota/${mark}` },
    { text: `. ${sentence}` },
  ];
}
