import { createHash } from "node:crypto";
import { addAttendance } from "~/database/attendance.server";
import { createLiveDocuments } from "~/database/live-documents.server";
import { insertParticipant } from "~/database/participants.server";
import type { Queries } from "~/database/transaction.server";
import { writeEvent } from "~/database/workshop-events.server";
import { addStages, changeStage } from "~/database/workshop-stages.server";
import { changeWorkshop, findWorkshop, insertWorkshop, putFacilitators } from "~/database/workshops.server";
import { newEntryId } from "~/document/entries/write-entries";
import { boardDocumentName } from "~/document/workspace-document";
import { addDays, romeDay } from "~/domain/time/calendar-day";
import { parseRomeTerm } from "~/domain/time/parse-rome-term";
import { workshopFormats } from "~/domain/workshop/formats";
import type { WorkshopStage } from "~/domain/workshop/stage";
import { stagesOfFormat } from "~/domain/workshop/stages-of-format";
import { codeFromBytes, personalCodeLength } from "~/domain/workshop/workshop-code";
import { organisations } from "./cast";
import { requireId, type SeededGroup, type WorkshopSeed } from "./seeded-workshop";
import { seedBoard } from "./seed-board";
import { seedOutcomes } from "./seed-outcomes";
import {
  demoAttendance,
  type DemoCard,
  demoGroups,
  demoLooseCards,
  demoParticipants,
  demoWorkshop,
  nextWorkshop,
} from "./workshops";

/** The workshops of the example: one that has ended, from codes to minutes, and one that is prepared. */
export async function seedWorkshops(queries: Queries, given: WorkshopSeed): Promise<void> {
  await seedHeldWorkshop(queries, given);
  await seedNextWorkshop(queries, given);
}

async function seedNextWorkshop(queries: Queries, given: WorkshopSeed): Promise<void> {
  const { inDays, ...described } = nextWorkshop;
  const day = addDays(romeDay(given.now), inDays);
  await prepareWorkshop(queries, given, { ...described, day, preparedAt: given.now });
}

async function seedHeldWorkshop(queries: Queries, given: WorkshopSeed): Promise<void> {
  const { heldDaysAgo, convokedDaysAgo, invited, formatId, title, startsAt, place } = demoWorkshop;
  const today = romeDay(given.now);
  const day = addDays(today, -heldDaysAgo);
  const convokedOn = addDays(today, -convokedDaysAgo);
  const preparedAt = atHour(convokedOn, "10:00");
  const workshopId = await prepareWorkshop(queries, given, {
    ...{ formatId, title, startsAt, place, day, preparedAt },
  });
  const openedAt = atHour(day, startsAt);
  const workshop = await findWorkshop(queries, given.workspaceId, workshopId);
  const stages = workshop?.stages ?? [];
  const participantIds = await seedParticipants(queries, given, { workshopId, openedAt });
  const closedAt = await holdStages(queries, stages, openedAt);
  const at = (kind: WorkshopStage["kind"]) => requireStage(stages, kind);
  const groups = await seedCards(queries, { workshopId, stageId: at("write").id, participantIds });
  const memberId = requireId(given.memberIds, "marta");
  const placed = { workspaceId: given.workspaceId, workshopId, memberId, at: closedAt };
  const groupIds = await seedBoard(queries, { ...placed, groups });
  await seedVote(queries, { stage: at("vote"), participantIds, groups, groupIds });
  await seedOutcomes(queries, { ...given, workshopId, memberId, at: closedAt, groups, groupIds });
  await seedAttendance(queries, given, { workshopId, at: closedAt });
  await changeWorkshop(queries, workshopId, {
    ...{ status: "closed", openedAt, closedAt, convocationSentOn: convokedOn },
    invited: invited.join("\n"),
    currentStageId: stages.at(-1)?.id ?? null,
  });
  for (const [act, when] of [
    ["open-workshop", openedAt],
    ["close-workshop", closedAt],
  ] as const)
    await writeEvent(queries, { workshopId, at: when, memberId, participantId: null, act, subject: {} });
}

interface ToPrepare {
  readonly formatId: string;
  readonly title: string;
  readonly startsAt: string;
  readonly place: string;
  readonly day: string;
  readonly preparedAt: Date;
}

async function prepareWorkshop(
  queries: Queries,
  { workspaceId, memberIds }: WorkshopSeed,
  { formatId, day, preparedAt, ...described }: ToPrepare,
): Promise<string> {
  const format = workshopFormats.find(({ id }) => id === formatId);
  if (format === undefined) throw new Error(`There is no workshop called ${formatId}`);
  const workshopId = await insertWorkshop(queries, {
    ...described,
    ...{ workspaceId, formatId, heldOn: day, keptUntil: addDays(day, demoWorkshop.keptDays) },
    convenedBy: organisations.consorzio.name,
    createdById: requireId(memberIds, "marta"),
    createdAt: preparedAt,
  });
  await putFacilitators(queries, workshopId, [requireId(memberIds, "marta"), requireId(memberIds, "giulia")]);
  await addStages(queries, workshopId, stagesOfFormat(format));
  await createLiveDocuments(queries, workspaceId, [boardDocumentName(workshopId)], preparedAt);
  return workshopId;
}

/** In the order of `demoParticipants`. Their codes are no secret, as nobody is behind them. */
async function seedParticipants(
  queries: Queries,
  { organisationIds }: WorkshopSeed,
  { workshopId, openedAt }: { readonly workshopId: string; readonly openedAt: Date },
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const { nickname, organisation } of demoParticipants) {
    const code = codeFromBytes(
      createHash("sha256").update(`${workshopId}/${nickname}`).digest(),
      personalCodeLength,
    );
    const participant = {
      ...({ workshopId, nickname, language: "it", organisationName: "", joinedAt: openedAt } as const),
      organisationId: organisation === null ? null : requireId(organisationIds, organisation),
      actorKind: organisation === null ? null : organisations[organisation].kind,
    };
    ids.push(await insertParticipant(queries, participant, code));
  }
  return ids;
}

/** One after the other, each as long as it was planned; answers when the last one ended. */
async function holdStages(queries: Queries, stages: readonly WorkshopStage[], openedAt: Date): Promise<Date> {
  let at = openedAt;
  for (const { id, kind, minutes } of stages) {
    const closedAt = new Date(at.getTime() + minutes * minuteMs);
    await changeStage(queries, id, {
      openedAt: at,
      closedAt,
      ...(kind === "write" && { revealedAt: closedAt }),
    });
    at = closedAt;
  }
  return at;
}

const minuteMs = 60_000;

interface CardsToSeed {
  readonly workshopId: string;
  readonly stageId: string;
  readonly participantIds: readonly string[];
}

async function seedCards(queries: Queries, given: CardsToSeed): Promise<readonly SeededGroup[]> {
  const groups: SeededGroup[] = [];
  for (const { title, cards } of [...demoGroups, { title: null, cards: demoLooseCards }])
    groups.push({ title, cards: await writeCards(queries, given, cards) });
  return groups;
}

async function writeCards(
  queries: Queries,
  { workshopId, stageId, participantIds }: CardsToSeed,
  cards: readonly DemoCard[],
): Promise<SeededGroup["cards"]> {
  const written = cards.map(([text, author]) => ({
    id: newEntryId(),
    text,
    isInRoom: author === "room",
    participantId: author === "room" ? null : (participantIds[author] ?? null),
  }));
  await queries.card.createMany({
    data: written.map((card) => ({ ...card, workshopId, stageId, exercise: 0, boardVersion: 1 })),
  });
  return written;
}

interface VoteToSeed {
  readonly stage: WorkshopStage;
  readonly participantIds: readonly string[];
  readonly groups: readonly SeededGroup[];
  readonly groupIds: ReadonlyMap<string, string>;
}

async function seedVote(
  queries: Queries,
  { stage, participantIds, groups, groupIds }: VoteToSeed,
): Promise<void> {
  const stageId = stage.id;
  const voted = demoGroups.map(({ title, dots, room }) => ({
    id: requireId(groupIds, title),
    title,
    dots,
    room,
  }));
  await changeStage(queries, stageId, {
    roomVoters: 4,
    targets: voted.map(({ id, title }) => {
      const cards = groups.find((group) => group.title === title)?.cards ?? [];
      return { id, kind: "group", title, cards: cards.map(({ text }) => text), cardCount: cards.length };
    }),
  });
  await queries.ballot.createMany({
    data: participantIds.map((participantId, voter) => ({
      ...{ stageId, participantId, voterKey: participantId, sequence: 1 },
      choices: voted.flatMap(({ id, dots }) =>
        dots.filter(([who]) => who === voter).map(([, value]) => ({ targetId: id, value })),
      ),
    })),
  });
  await queries.roomVote.createMany({
    data: voted
      .filter(({ room }) => room > 0)
      .map(({ id, room }) => ({ stageId, targetId: id, value: room })),
  });
}

async function seedAttendance(
  queries: Queries,
  { memberIds }: WorkshopSeed,
  { workshopId, at }: { readonly workshopId: string; readonly at: Date },
): Promise<void> {
  const entries = demoAttendance.map(([name, organisation, role, hasMandate = false]) => ({
    ...({ name, role, hasMandate, mode: "in-presence" } as const),
    organisation: organisation === null ? "" : organisations[organisation].shortName,
  }));
  const enteredById = requireId(memberIds, "marta");
  await addAttendance(queries, entries, { workshopId, enteredAt: at, enteredById });
}

function atHour(day: string, hour: string): Date {
  const term = parseRomeTerm(day, hour);
  if (term.status !== "ok") throw new Error(`There is no ${hour} on ${day} in Rome`);
  return term.at;
}

function requireStage(stages: readonly WorkshopStage[], kind: WorkshopStage["kind"]): WorkshopStage {
  const stage = stages.find((each) => each.kind === kind);
  if (stage === undefined) throw new Error(`The workshop of the example has no stage to ${kind}`);
  return stage;
}
