import { heading, type LetterBlock, paragraph } from "~/domain/partnership/documents/letter";
import { blocksOfPart, type MinutesToPrint } from "./printable-minutes";
import { type LetteredProject, projectLetter } from "./project-letter";
import type { PrintableLetter } from "./printable-letter";

/** A meeting that was held, as the file of the participation says it. */
export interface HeldMeeting {
  readonly minutes: MinutesToPrint;
  /** "2026-11-30" */
  readonly heldOn: string;
  /** as they stand in the minutes */
  readonly decisions: string;
  /** on the attendance sheet */
  readonly people: number;
  readonly organisations: number;
}

interface Participation extends LetteredProject {
  readonly meetings: readonly HeldMeeting[];
  /** ISO */
  readonly stateAt: string;
}

/** The synthesis of the participation: which meetings were held, who was there, and what they decided. */
export function printableParticipation(about: Participation): PrintableLetter {
  const { meetings, stateAt } = about;
  const inOrder = meetings.toSorted((a, b) => compare(beganAt(a), beganAt(b)));
  return projectLetter(about, {
    ...{ language: "it", stateAt, title: "Fascicolo della partecipazione" },
    facts: [
      { label: "Incontri", value: String(meetings.length) },
      { label: "Presenze", value: String(meetings.reduce((sum, { people }) => sum + people, 0)) },
    ],
    blocks: [
      heading("Incontri"),
      meetingTable(inOrder),
      ...inOrder.flatMap(decisionBlocks),
      paragraph("I verbali degli incontri sono nella stessa cartella."),
    ],
  });
}

/** Two on one day in the order of their hours. */
function beganAt({ heldOn, minutes: { startsAt } }: HeldMeeting): string {
  return `${heldOn} ${startsAt}`;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function meetingTable(meetings: readonly HeldMeeting[]): LetterBlock {
  return {
    kind: "table",
    name: "Incontri",
    columns: [
      { title: "Data", share: 20 },
      { title: "Incontro", share: 35 },
      { title: "Luogo", share: 25 },
      { title: "Presenti", share: 10, isNumber: true },
      { title: "Enti", share: 8, isNumber: true },
      { title: "Verbale", share: 14 },
    ],
    rows: meetings.map(({ minutes, people, organisations }) => [
      minutes.day,
      minutes.workshopTitle,
      minutes.place || "–",
      String(people),
      String(organisations),
      minutes.approved === null ? "bozza" : "approvato",
    ]),
  };
}

function decisionBlocks({ minutes, decisions }: HeldMeeting): readonly LetterBlock[] {
  if (decisions.trim() === "") return [];
  const title = `Decisioni: ${minutes.workshopTitle}`;
  return [heading(title), ...blocksOfPart(title, decisions)];
}
