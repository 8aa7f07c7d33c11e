import { listBallots, listRoomVotes } from "~/database/ballots.server";
import type { Member } from "~/database/members.server";
import { listParticipants } from "~/database/participants.server";
import { listPartners } from "~/database/partners.server";
import { listOutcomes } from "~/database/workshop-outcomes.server";
import { commonGround } from "~/domain/workshop/results/common-ground";
import type { ResultRow } from "~/domain/workshop/results/result-row";
import { resultsByKind, resultsByOrganisation } from "~/domain/workshop/results/results-by";
import { inOrderOfVotes, totalsOf } from "~/domain/workshop/results/totals-of";
import { nameVoterGroup } from "~/domain/workshop/results/voter-group-name";
import { stateOf, type WorkshopStage } from "~/domain/workshop/stage";
import type { Workshop } from "~/domain/workshop/workshop";
import type { Language } from "~/domain/wording/language";
import type { GroupView, ResultsData, ShownVote } from "~/features/workshops/results/results-data";
import type { Services } from "~/services.server";
import { requireWorkspace } from "./read-shell.server";
import { requireWorkshop } from "./require-workshop.server";

interface AskedResults {
  readonly member: Member;
  readonly workshopId: string | undefined;
  /** the stage; null: the last that was counted */
  readonly stageId: string | null;
}

export async function readWorkshopResults(
  services: Services,
  { member, workshopId, stageId }: AskedResults,
  language: Language,
): Promise<ResultsData> {
  const { workshop, mayRun } = await requireWorkshop(services, member, workshopId);
  const workspace = await requireWorkspace(services, member.workspaceId);
  const votes = workshop.stages.filter(({ kind }) => kind === "vote");
  const stage =
    votes.find(({ id }) => id === stageId) ??
    votes.filter((one) => stateOf(one) === "closed").at(-1) ??
    votes.at(0);
  return {
    workspaceId: workspace.id,
    workspaceTitle: workspace.title,
    workshopId: workshop.id,
    workshopTitle: workshop.title,
    mayRun,
    votes: votes.map(({ id, title }) => ({ stageId: id, title: title[language] })),
    shown: stage ? await readVote(services, { workshop, stage }, language) : null,
  };
}

interface VoteOf {
  readonly workshop: Workshop;
  readonly stage: WorkshopStage;
}

/** Nothing of a vote leaves the server before it is closed. */
async function readVote(
  { database }: Pick<Services, "database">,
  { workshop, stage }: VoteOf,
  language: Language,
): Promise<ShownVote | null> {
  const { id, title, rule, namesOff, roomVoters } = stage;
  if (rule === null) return null;
  const about = { stageId: id, title: title[language], rule, namesOff, roomVoters };
  const state = stateOf(stage);
  if (state !== "closed")
    return {
      ...about,
      state,
      people: 0,
      totals: [],
      byOrganisation: [],
      byKind: [],
      common: [],
      decided: [],
    };
  const [ballots, roomVotes, participants, partners, outcomes] = await Promise.all([
    listBallots(database, [id]),
    listRoomVotes(database, [id]),
    listParticipants(database, workshop.id),
    listPartners(database, workshop.workspaceId),
    listOutcomes(database, workshop.id),
  ]);
  const names = new Map(partners.map(({ organisation }) => [organisation.id, organisation.shortName]));
  const view = ({ key, group, people, values }: ResultRow): GroupView => ({
    key,
    title: nameVoterGroup(language, group, names),
    people,
    values,
  });
  const byKind = resultsByKind(stage, ballots, participants);
  return {
    ...about,
    state,
    people: ballots.filter(({ choices }) => choices.length > 0).length,
    totals: inOrderOfVotes(totalsOf(stage, ballots, roomVotes)),
    byOrganisation: resultsByOrganisation(stage, ballots, participants).map(view),
    byKind: byKind.map(view),
    common: commonGround(stage, byKind).map((target) => ({ id: target.id, title: target.title })),
    decided: outcomes.map(({ targetId }) => targetId),
  };
}
