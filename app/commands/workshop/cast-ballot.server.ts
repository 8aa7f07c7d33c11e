import { findBallot, keepSentBallot } from "~/database/ballots.server";
import { checkBallot, tooManyOfReason } from "~/domain/workshop/check-ballot";
import type { Choice } from "~/domain/workshop/workshop";
import { Refusal } from "~/errors.server";
import { voterKey } from "./participant-marks.server";
import { type Participating, type ParticipantServices, findAllowed, isCounter } from "./participating.server";

/**
 * Keeps the whole vote of somebody in place of the one before. Sent again, it changes nothing. A reason that is too long
 * is refused, never cut, and the one of before stays; the vote itself is kept all the same.
 */
export async function castBallot(
  services: ParticipantServices,
  actor: Participating,
  { stageId, choices, reason, sequence }: BallotToCast,
): Promise<void> {
  const { database, clock, workshopFeed } = services;
  const { workshopId, participantId, code } = actor;
  const { stage, refusal } = await findAllowed(services, actor, stageId, "cast-ballot");
  if (!isCounter(sequence)) throw new Refusal("input-not-valid");
  const voter = stage.namesOff
    ? { voterKey: voterKey(code, stageId), participantId: null }
    : { voterKey: participantId, participantId };
  if (refusal !== null) {
    const kept = await findBallot(database, stageId, voter.voterKey);
    if ((kept?.sequence ?? 0) >= sequence) return;
    throw new Refusal(refusal);
  }
  const checked = checkBallot(stage, choices);
  if (checked.status === "refused") throw new Refusal(checked.reason);
  const isTooLong = tooManyOfReason(reason) > 0;
  const said = isTooLong
    ? ((await findBallot(database, stageId, voter.voterKey))?.reason ?? "")
    : reason.trim();
  const ballot = { workshopId, stageId, ...voter, choices: checked.choices, reason: said, sequence };
  const { isOpen, isKept } = await keepSentBallot(database, ballot, clock.now());
  if (!isOpen) throw new Refusal("stage-closed");
  if (isKept) workshopFeed.changed(workshopId);
  if (isTooLong) throw new Refusal("reason-too-long");
}

export interface BallotToCast {
  readonly stageId: string;
  readonly choices: readonly Choice[];
  readonly reason: string;
  /** the phone counts its ballots, from 1: an earlier one that arrives late changes nothing */
  readonly sequence: number;
}
