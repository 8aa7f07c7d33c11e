import { castBallot } from "~/commands/workshop/cast-ballot.server";
import { sayReady } from "~/commands/workshop/say-ready.server";
import { sendCard } from "~/commands/workshop/send-card.server";
import { withdrawCard } from "~/commands/workshop/withdraw-card.server";
import { refusalOf } from "~/errors.server";
import { changeBallot } from "~/features/participant/ballot/change-ballot";
import type { SentRefusal } from "~/features/participant/words/participant-words";
import type { Participation } from "~/participant.server";
import type { Services } from "~/services.server";
import type { Sent } from "./read-sent.server";
import { sentRefusalOf, toldRefusals } from "./sent-refusals.server";

/** What one person may send within a minute; a hand that presses as fast as it can stays below. */
const sending = { tries: 100, withinMs: 30_000 };

/** Takes what a phone sends, by its scripts or by a plain form. Answers why it is not taken; null: it is stored. */
export async function takeSent(
  services: Services,
  inside: Participation | null,
  sent: Sent | null,
): Promise<SentRefusal | null> {
  if (inside === null) return "not-joined";
  if (sent === null) return "not-valid";
  if (!services.attempts.allow(`workshop-send:${inside.participant.participantId}`, sending))
    return "too-many";
  const done = await refusalOf(() => doSent(services, inside, sent), toldRefusals);
  return done.status === "refused" ? sentRefusalOf(done.code) : null;
}

async function doSent(services: Services, { participant }: Participation, sent: Sent): Promise<void> {
  switch (sent.act) {
    case "card":
      return sendCard(services, participant, sent);
    case "withdrawal":
      return withdrawCard(services, participant, sent);
    case "ready":
      return sayReady(services, participant, sent);
    case "ballot": {
      const { choices, change } = sent;
      const rule = change && (await services.workshopFeed.state(participant.workshopId)).stage?.rule;
      const changed = rule ? changeBallot(rule, choices, change) : choices;
      return castBallot(services, participant, { ...sent, choices: changed });
    }
  }
}
