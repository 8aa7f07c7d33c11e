import {
  heading,
  type LetterBlock,
  type LetterFact,
  list,
  paragraph,
} from "~/domain/partnership/documents/letter";
import { minutesBlocks } from "~/domain/workshop/minutes-blocks";
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
      blocks: parts.flatMap(({ title, text }) => [heading(title), ...blocksOf(text)]),
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
    { label: "Data", value: startsAt === "" ? day : `${day}, ore ${startsAt}` },
    { label: "Luogo", value: place },
    {
      label: "Stato",
      value:
        approved === null ? "Bozza, non ancora approvata" : `Approvato il ${approved.on} da ${approved.by}`,
    },
  ];
  return facts.filter(({ value }) => value !== "");
}

function blocksOf(text: string): readonly LetterBlock[] {
  const blocks = minutesBlocks(text);
  if (blocks.length === 0) return [paragraph("Niente da riportare.")];
  return blocks.map((block) => (block.kind === "list" ? list(block.items) : paragraph(block.text)));
}
