import type { CommitmentPhase } from "../partner-sheet";
import type { Wording } from "~/domain/wording/language";
import { formatEuros } from "~/domain/wording/format-number";
import type { SaidCommitment, SaidNeed } from "./document-facts";
import type { LetterBlock, LetterColumn } from "./letter";
import type { Statement } from "./statement";

/** How documents call the four phases. */
export const phaseNames = {
  programming: { it: "Programmazione", en: "Programming" },
  design: { it: "Progettazione", en: "Design" },
  delivery: { it: "Realizzazione", en: "Delivery" },
  evaluation: { it: "Valutazione", en: "Evaluation" },
} as const satisfies Record<CommitmentPhase, Wording>;

/** "2 persone", "2,5 ore"; empty when nobody said how much. */
export function sayQuantity({
  quantityThousandths,
  unit,
}: Pick<SaidCommitment, "quantityThousandths" | "unit">): string {
  if (quantityThousandths === null) return unit.trim();
  const number = numbers.format(quantityThousandths / 1000);
  return unit.trim() === "" ? number : `${number}\u00a0${unit.trim()}`;
}

const numbers = new Intl.NumberFormat("it-IT", { maximumFractionDigits: 3, useGrouping: "always" });

/** "da gennaio 2027 a giugno 2028" */
export function sayPeriod({ from, until }: Pick<SaidCommitment, "from" | "until">): string {
  if (from !== null && from === until) return sayMonth(from);
  const start = from === null ? "" : `da ${sayMonth(from)}`;
  const end = until === null ? "" : `${from === null ? "fino " : ""}${toMonth(sayMonth(until))}`;
  return [start, end].filter(Boolean).join(" ");
}

const months = [
  "gennaio",
  "febbraio",
  "marzo",
  "aprile",
  "maggio",
  "giugno",
  "luglio",
  "agosto",
  "settembre",
  "ottobre",
  "novembre",
  "dicembre",
] as const;

/** "a giugno 2027", "ad aprile 2027" */
function toMonth(month: string): string {
  return `${month.startsWith("a") ? "ad" : "a"} ${month}`;
}

function sayMonth(month: string): string {
  const [year = "", number = ""] = month.split("-");
  const name = months[Number(number) - 1];
  return name === undefined ? month : `${name} ${year}`;
}

export function sayValue({ valueCents }: Pick<SaidCommitment, "valueCents">): string {
  return valueCents === null ? "" : formatEuros("it", valueCents);
}

/** Commitments as a table; who takes them on only where they are of several. */
export function commitmentTable(
  name: string,
  commitments: readonly SaidCommitment[],
  { withBody = false } = {},
): LetterBlock {
  const columns: readonly LetterColumn[] = [
    ...(withBody ? [{ title: "Chi", share: 20 }] : []),
    { title: "Che cosa", share: withBody ? 25 : 40 },
    { title: "Quanto", share: 20 },
    { title: "Valore", share: 17, isNumber: true },
    { title: "Quando", share: 16 },
    { title: "A chi", share: 20 },
  ];
  return {
    kind: "table",
    name,
    columns,
    rows: commitments.map((commitment) => [
      ...(withBody ? [commitment.by] : []),
      commitment.evidence.trim() === ""
        ? commitment.what
        : `${commitment.what}\nSi dimostra con: ${commitment.evidence}`,
      // In a narrow column the number may stand above a long unit.
      sayQuantity(commitment).replace("\u00a0", " ") || "–",
      sayValue(commitment) || "–",
      sayPeriod(commitment) || "–",
      commitment.to ?? "a tutte le parti",
    ]),
  };
}

/** The value of those that have one. */
export function totalOf(commitments: readonly SaidCommitment[]): number {
  return commitments.reduce((sum, { valueCents }) => sum + (valueCents ?? 0), 0);
}

export function commitmentStatements(commitments: readonly SaidCommitment[]): readonly Statement[] {
  return commitments.flatMap((commitment) => {
    const { id, what, by } = commitment;
    const of = (part: string, it: string, en: string, text: string): Statement => ({
      id: `commitment/${id}/${part}`,
      partOf: `commitment/${id}`,
      about: { it: `${what}, ${it}`, en: `${what}, ${en}` },
      text,
    });
    return [
      {
        id: `commitment/${id}`,
        about: { it: `Impegno di ${by}`, en: `Commitment of ${by}` },
        text: what,
      },
      of("phase", "fase", "phase", phaseNames[commitment.phase].it.toLowerCase()),
      of("quantity", "quantità", "quantity", sayQuantity(commitment)),
      of("value", "valore", "value", sayValue(commitment)),
      of("period", "periodo", "period", sayPeriod(commitment)),
      of("evidence", "come si dimostra", "evidence", commitment.evidence),
      of("to", "a chi", "for whom", commitment.to ?? "tutte le parti"),
    ];
  });
}

export function needStatements(needs: readonly SaidNeed[]): readonly Statement[] {
  return needs.map(({ id, by, what, answeredBy }) => ({
    id: `need/${id}`,
    about: { it: `Bisogno di ${by}`, en: `Need of ${by}` },
    text: answeredBy === null ? what : `${what} (risponde ${answeredBy})`,
  }));
}
