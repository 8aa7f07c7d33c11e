import { listCards } from "~/database/cards.server";
import type { Queries } from "~/database/transaction.server";
import { listMinutesParts } from "~/database/workshop-minutes.server";
import { listOutcomes } from "~/database/workshop-outcomes.server";
import { listWorkshops } from "~/database/workshops.server";
import { formatCalendarDay } from "~/domain/wording/format-calendar-day";
import { sayHour } from "~/domain/wording/format-moment";
import { titleOfPart } from "~/domain/workshop/draft-minutes";
import type { OutcomeDecision, Workshop } from "~/domain/workshop/workshop";
import type { ReadableWorkshop } from "~/export/archive/readable-archive";

/** The workshops, the first one first: what was written, what came of it, and the minutes as people worded them. */
export async function readReadableWorkshops(
  queries: Queries,
  workspaceId: string,
): Promise<readonly ReadableWorkshop[]> {
  const workshops = await listWorkshops(queries, workspaceId);
  const readable: ReadableWorkshop[] = [];
  for (const workshop of workshops.toReversed()) readable.push(await describeWorkshop(queries, workshop));
  return readable;
}

async function describeWorkshop(queries: Queries, workshop: Workshop): Promise<ReadableWorkshop> {
  const { id, title, heldOn, startsAt, place, stages } = workshop;
  const cards = await listCards(queries, id);
  const outcomes = await listOutcomes(queries, id);
  const minutes = await listMinutesParts(queries, id);
  return {
    ...{ title, place },
    day: [formatCalendarDay("it", heldOn), startsAt && sayHour("it", startsAt)].filter(Boolean).join(", "),
    stages: stages.map((stage) => [stage.title.it, stage.prompt.it].filter(Boolean).join(": ")),
    cards: cards
      .filter(({ withdrawnAt, hiddenAt }) => withdrawnAt === null && hiddenAt === null)
      .map(({ text }) => text),
    outcomes: outcomes.map((outcome) => ({ title: outcome.title, what: describeDecision(outcome.decision) })),
    minutes: minutes.map(({ partId, text }) => ({ title: titleOfPart(partId).it, text })),
  };
}

function describeDecision(decision: OutcomeDecision): string {
  switch (decision.kind) {
    case "need":
      return "è diventato un bisogno";
    case "commitment":
      return `impegno: ${[decision.what, decision.quantity].filter(Boolean).join(", ")}`;
    case "finding":
      return "è entrato nel piano del progetto";
    case "set-aside":
      return `accantonato: ${decision.reason}`;
  }
}
