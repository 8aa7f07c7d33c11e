import { beforeDay } from "~/domain/wording/before-day";
import { sayHour } from "~/domain/wording/format-moment";
import {
  heading,
  type LetterBlock,
  type LetterColumn,
  type LetterFact,
  type LetterTable,
  list,
  paragraph,
} from "~/domain/partnership/documents/letter";
import { type MinutesBlock, minutesBlocks, type MinutesTable } from "~/domain/workshop/minutes-blocks";
import type { PrintableLetter } from "./printable-letter";

/** The minutes of a workshop with everything that stands on the page; in Italian, as what people said is. */
export interface MinutesToPrint {
  readonly workspaceTitle: string;
  readonly workshopTitle: string;
  /** "18 novembre 2026" */
  readonly day: string;
  /** "18:00"; empty: not said */
  readonly startsAt: string;
  readonly place: string;
  readonly convenedBy: string;
  /** null: they are a draft */
  readonly approved: { readonly on: string; readonly by: string } | null;
  readonly parts: readonly { readonly title: string; readonly text: string }[];
  /** ISO instant of the last change: the same minutes give the same bytes */
  readonly stateAt: string;
}

/** The minutes in the shape of the documents of the partnership. */
export function printableMinutes(minutes: MinutesToPrint): PrintableLetter {
  const { workspaceTitle, workshopTitle, day, convenedBy, approved, parts, stateAt } = minutes;
  return {
    language: "it",
    letter: {
      title: `Verbale del laboratorio «${workshopTitle}»`,
      sender: [convenedBy || workspaceTitle],
      addressee: [],
      facts: factsOf(minutes),
      blocks: parts.flatMap(({ title, text }) => [heading(title), ...blocksOfPart(title, text)]),
      signatures:
        approved === null
          ? []
          : [{ organisation: convenedBy || workspaceTitle, name: approved.by, capacity: "per il verbale" }],
    },
    foot: `Verbale · ${workshopTitle} · ${day}${approved === null ? " · bozza" : ""}`,
    stateAt,
  };
}

function factsOf({ workspaceTitle, day, startsAt, place, approved }: MinutesToPrint): readonly LetterFact[] {
  const facts = [
    { label: "Progetto", value: workspaceTitle },
    { label: "Data", value: startsAt === "" ? day : `${day}, ${sayHour("it", startsAt)}` },
    { label: "Luogo", value: place },
    {
      label: "Stato",
      value:
        approved === null
          ? "Bozza, non ancora approvata"
          : `Approvato ${beforeDay("il", approved.on)} da ${approved.by}`,
    },
  ];
  return facts.filter(({ value }) => value !== "");
}

/** The text of a part, as the page shows it; `title` tells its tables from those of other parts. */
export function blocksOfPart(title: string, text: string): readonly LetterBlock[] {
  const blocks = minutesBlocks(text);
  if (blocks.length === 0) return [paragraph("Niente da riportare.")];
  return blocks.map((block, index) => {
    switch (block.kind) {
      case "paragraph":
        return paragraph(block.text);
      case "list":
        return list(block.items);
      case "table":
        return { kind: "table", ...tableOf(block), name: `${title}, tabella ${tablesUntil(blocks, index)}` };
    }
  });
}

function tableOf({ head, rows }: MinutesTable): Omit<LetterTable, "name"> {
  return { columns: head.map((title, column) => columnOf(title, column, rows)), rows };
}

/** What is counted stands at the right, in narrow columns; the first says of what. */
function columnOf(title: string, column: number, rows: MinutesTable["rows"]): LetterColumn {
  if (column === 0) return { title, share: 3 };
  const isNumber = rows.every((row) => /^[\d.,–-]*$/.test(row[column] ?? ""));
  return isNumber ? { title, share: 1, isNumber } : { title, share: 2 };
}

/** Every table has a name of its own, by which a screen reader calls it. */
function tablesUntil(blocks: readonly MinutesBlock[], index: number): number {
  return blocks.slice(0, index + 1).filter(({ kind }) => kind === "table").length;
}
