import type { Wording } from "~/domain/wording/language";
import { agendaText } from "./minutes/agenda-text";
import { attendanceText } from "./minutes/attendance-text";
import { convocationText } from "./minutes/convocation-text";
import { decisionsText } from "./minutes/decisions-text";
import { dissentText } from "./minutes/dissent-text";
import { methodText } from "./minutes/method-text";
import type { MinutesFacts } from "./minutes/minutes-facts";
import { questionsText } from "./minutes/questions-text";
import { resultsText } from "./minutes/results-text";

/** Lines are paragraphs; one that begins with "- " is an item of a list. The text is Italian, as the record is. */
export interface DraftedPart {
  readonly partId: string;
  readonly title: Wording;
  readonly text: string;
}

/** The minutes as they follow from what was done, part by part, for people to word as they will. */
export function draftMinutes(facts: MinutesFacts): readonly DraftedPart[] {
  return minutesParts.map(({ partId, title, write }) => ({ partId, title, text: write(facts).join("\n") }));
}

interface MinutesPartKind {
  readonly partId: string;
  readonly title: Wording;
  readonly write: (facts: MinutesFacts) => readonly string[];
}

/** In the order in which they are read. */
const minutesParts: readonly MinutesPartKind[] = [
  { partId: "convocation", title: { it: "Convocazione", en: "Convocation" }, write: convocationText },
  { partId: "attendance", title: { it: "Presenze", en: "Attendance" }, write: attendanceText },
  { partId: "agenda", title: { it: "Ordine del giorno", en: "Agenda" }, write: agendaText },
  { partId: "method", title: { it: "Metodo", en: "Method" }, write: methodText },
  { partId: "questions", title: { it: "Domande", en: "Questions" }, write: questionsText },
  { partId: "results", title: { it: "Risultati", en: "Results" }, write: resultsText },
  { partId: "decisions", title: { it: "Decisioni", en: "Decisions" }, write: decisionsText },
  {
    partId: "dissent",
    title: { it: "Dissensi e riserve", en: "Dissent and reservations" },
    write: dissentText,
  },
];

/** What a part of the minutes is called; one that is not known any more by its id. */
export function titleOfPart(partId: string): Wording {
  return minutesParts.find((part) => part.partId === partId)?.title ?? { it: partId, en: partId };
}
