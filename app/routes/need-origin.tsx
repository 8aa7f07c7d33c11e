import type { LoaderFunctionArgs } from "@remix-run/node";
import { listStageVotes } from "~/database/ballots.server";
import { listCards } from "~/database/cards.server";
import { findOutcomesOfNeed } from "~/database/workshop-outcomes.server";
import { findWorkshop } from "~/database/workshops.server";
import { formatCalendarDay } from "~/domain/wording/format-calendar-day";
import type { NeedOrigin } from "~/features/needs/need-origin";
import { readLanguage } from "~/language.server";
import type { Services } from "~/services.server";
import { requireMember } from "~/session.server";
import { givenWhenDecided, type StageVotes } from "~/domain/workshop/results/given-when-decided";
import { votedIn } from "~/domain/workshop/results/voted-in";
import { stateOf } from "~/domain/workshop/stage";
import type { Outcome, Workshop } from "~/domain/workshop/workshop";
import type { Language } from "~/domain/wording/language";

/** What of which workshops a need was made of: asked for when the need is opened. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "needs.read");
  const { services } = context;
  const outcomes = await findOutcomesOfNeed(services.database, member.workspaceId, params.needId ?? "");
  const language = readLanguage(request);
  const origins = await Promise.all(
    outcomes.map((outcome) => readOrigin(services, outcome, { workspaceId: member.workspaceId, language })),
  );
  return { origins: origins.filter((origin) => origin !== null) };
}

async function readOrigin(
  { database }: Pick<Services, "database">,
  outcome: Outcome,
  { workspaceId, language }: { readonly workspaceId: string; readonly language: Language },
): Promise<NeedOrigin | null> {
  const { workshopId, targetId, title, cardIds } = outcome;
  const [workshop, cards] = await Promise.all([
    findWorkshop(database, workspaceId, workshopId),
    listCards(database, workshopId),
  ]);
  if (workshop === null) return null;
  return {
    workshopId,
    workshopTitle: workshop.title,
    day: formatCalendarDay(language, workshop.heldOn),
    targetId,
    title,
    // What was hidden or taken back since then is told of no more.
    cards: cards
      .filter(({ id, hiddenAt, withdrawnAt }) => cardIds.includes(id) && !hiddenAt && !withdrawnAt)
      .map(({ id, text }) => ({ id, text })),
    votes: givenWhenDecided(outcome, workshop, await readVotes(database, outcome, workshop)),
  };
}

/** Only of a vote that is closed anything is told. */
async function readVotes(
  database: Services["database"],
  outcome: Outcome,
  workshop: Workshop,
): Promise<readonly StageVotes[]> {
  const stage = votedIn(outcome, workshop);
  return stage && stateOf(stage) === "closed" ? listStageVotes(database, [stage.id]) : [];
}
