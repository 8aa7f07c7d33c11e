import { sayRoleChange } from "~/domain/delivery/next-stage/say-role-change";
import type { StageDifference } from "~/domain/delivery/next-stage/find-differences";
import { type LetterBlock, paragraph } from "~/domain/partnership/documents/letter";
import { formatFullDay } from "~/domain/wording/format-moment";
import type { PrintableLetter } from "./printable-letter";
import { type LetteredProject, projectLetter } from "./project-letter";
import type { PrintLanguage } from "./printable-application";

interface Differences extends LetteredProject {
  readonly language: PrintLanguage;
  /** ISO */
  readonly stateAt: string;
  /** when the stage before was handed in */
  readonly sentAt: Date;
  readonly differences: readonly {
    readonly difference: StageDifference;
    readonly reason: { readonly reason: string; readonly statedBy: string } | null;
  }[];
}

/** The differences from the stage before as a document of the package. */
export function printableDifferences(about: Differences): PrintableLetter {
  const { language, stateAt, sentAt, differences } = about;
  const words = texts[language];
  const rows = differences.map(({ difference, reason }) => [
    nameOf(difference, language),
    whatOf(difference, language),
    reason === null ? "–" : [reason.reason, reason.statedBy].filter(Boolean).join("\n"),
  ]);
  const table: LetterBlock = {
    kind: "table",
    name: words.title,
    columns: [
      { title: words.where, share: 25 },
      { title: words.what, share: 30 },
      { title: words.why, share: 45 },
    ],
    rows,
  };
  return projectLetter(about, {
    ...{ language, stateAt, title: words.title },
    facts: [{ label: words.sent, value: formatFullDay(language, sentAt) }],
    blocks: rows.length === 0 ? [paragraph(words.none)] : [table],
  });
}

function nameOf(difference: StageDifference, language: PrintLanguage): string {
  if (difference.subject === "title") return texts[language].projectTitle;
  if (difference.subject === "partnership") return texts[language].partnership;
  return difference.title;
}

function whatOf(difference: StageDifference, language: PrintLanguage): string {
  const words = texts[language];
  if ("before" in difference) return `${difference.before} → ${difference.after}`;
  if ("joined" in difference)
    return [
      ...difference.joined.map((name) => `+ ${name}`),
      ...difference.left.map((name) => `− ${name}`),
      ...difference.inOtherRole.map((change) => sayRoleChange(change, language)),
    ].join("\n");
  const count = (kind: string) => difference.lines.filter((line) => line.kind === kind).length;
  return [
    [count("put-in"), words.putIn] as const,
    [count("taken-out"), words.takenOut] as const,
    [count("reworded") + count("restyled"), words.reworded] as const,
  ]
    .filter(([n]) => n > 0)
    .map(([n, word]) => `${word}: ${n}`)
    .join("\n");
}

const texts = {
  it: {
    title: "Differenze dalla fase precedente",
    sent: "Fase precedente inviata",
    where: "Dove",
    what: "Che cosa",
    why: "Perché, e chi lo dice",
    none: "Il progetto è come era stato inviato alla fase precedente.",
    projectTitle: "Titolo",
    partnership: "Partenariato",
    putIn: "capoversi aggiunti",
    takenOut: "capoversi tolti",
    reworded: "capoversi riscritti",
  },
  en: {
    title: "Differences from the stage before",
    sent: "Stage before handed in",
    where: "Where",
    what: "What",
    why: "Why, and who says so",
    none: "The project is as it was handed in at the stage before.",
    projectTitle: "Title",
    partnership: "Partnership",
    putIn: "paragraphs added",
    takenOut: "paragraphs taken out",
    reworded: "paragraphs reworded",
  },
} as const satisfies Record<PrintLanguage, object>;
