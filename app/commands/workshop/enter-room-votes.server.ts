import { listRoomVotes, putRoomVotes } from "~/database/ballots.server";
import { changeStage } from "~/database/workshop-stages.server";
import type { ActingMember } from "~/domain/rights/actors";
import { mostOnOne } from "~/domain/workshop/results/worth-of";
import { roomCountMark } from "~/domain/workshop/room-count-mark";
import type { WorkshopStage } from "~/domain/workshop/stage";
import type { RoomVote } from "~/domain/workshop/workshop";
import { Refusal } from "~/errors.server";
import { actOnWorkshop, requireStageOf, type WorkshopServices } from "./act-on-workshop.server";

export interface RoomCount {
  readonly workshopId: string;
  readonly stageId: string;
  /** how many people without a phone voted */
  readonly voters: number;
  readonly votes: readonly RoomVote[];
  /** of what was counted when these figures were typed: see `roomCountMark` */
  readonly seen: string;
}

/** Says what was counted in the room; what was said before is replaced, unless whoever replaces it has not seen it. */
export async function enterRoomVotes(
  services: WorkshopServices,
  acting: ActingMember,
  { workshopId, stageId, voters, votes, seen }: RoomCount,
): Promise<void> {
  const act = { workshopId, act: "enter-room-votes", subject: { stageId, voters: String(voters) } };
  await actOnWorkshop(services, acting, act, async (queries, workshop) => {
    const stage = requireStageOf(workshop, stageId);
    if (stage.kind !== "vote") throw new Refusal("no-vote");
    if (stage.openedAt === null) throw new Refusal("not-open");
    if (stage.closedAt !== null) throw new Refusal("stage-closed");
    requirePossible(stage, voters, votes);
    const kept = roomCountMark(stage.roomVoters, await listRoomVotes(queries, [stageId]));
    if (kept === roomCountMark(voters, votes)) return "unchanged";
    if (kept !== seen) throw new Refusal("room-count-changed");
    await putRoomVotes(
      queries,
      stageId,
      votes.filter(({ value }) => value !== 0),
    );
    await changeStage(queries, stageId, { roomVoters: voters });
    return "changed";
  });
}

/** So many people cannot have given more than that. */
function requirePossible({ targets, rule }: WorkshopStage, voters: number, votes: readonly RoomVote[]): void {
  const known = new Set(targets.map(({ id }) => id));
  const isCount = (value: number) => Number.isInteger(value) && value >= 0 && value <= 100_000;
  if (!isCount(voters) || !votes.every(({ value }) => isCount(value))) throw new Refusal("bad-value");
  if (!votes.every(({ targetId }) => known.has(targetId))) throw new Refusal("unknown-target");
  if (new Set(votes.map(({ targetId }) => targetId)).size < votes.length) throw new Refusal("place-twice");
  const sum = votes.reduce((total, { value }) => total + value, 0);
  if (rule?.kind === "dots" && sum > voters * rule.dots) throw new Refusal("too-many-dots");
  const most = rule === null ? 0 : voters * mostOnOne(rule);
  if (votes.some(({ value }) => value > most)) throw new Refusal("too-many-on-one");
}
