import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { castBallot } from "~/commands/workshop/cast-ballot.server";
import { readOwn } from "~/commands/workshop/read-own.server";
import { sayReady } from "~/commands/workshop/say-ready.server";
import { sendCard } from "~/commands/workshop/send-card.server";
import { withdrawCard } from "~/commands/workshop/withdraw-card.server";
import { refusalOf } from "~/errors.server";
import { changeBallot } from "~/features/participant/ballot/change-ballot";
import type { SendAnswer } from "~/features/participant/outbox/send-unsent";
import type { OwnWork } from "~/features/participant/own-work";
import type { SentRefusal } from "~/features/participant/words/participant-words";
import { findParticipant, type Participation } from "~/participant.server";
import type { Services } from "~/services.server";
import { readText } from "./read-form.server";
import { toOwnWork } from "./read-own-work.server";
import { readSent, type Sent } from "./read-sent.server";
import { saidBackCookie } from "./said-back.server";
import { sentRefusalOf, toldRefusals } from "./sent-refusals.server";

/** What one person may send within a minute; a hand that presses as fast as it can stays below. */
const sending = { tries: 100, withinMs: 30_000 };

/** What the server has of the person who asks. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const inside = await findParticipant(request, context, params.workshopId);
  if (inside === null) return Response.json({ cantiere: "refused", reason: "not-joined" }, { status: 401 });
  return Response.json({ cantiere: "own", own: await readOwnWork(context.services, inside) });
}

/** Takes what a phone sends: its scripts are answered in JSON, a plain form with the page again. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const inside = await findParticipant(request, context, params.workshopId);
  const { services } = context;
  const form = await request.formData();
  const sent = readSent(form);
  const refusal = await refusalOfSent(services, inside, sent);
  const isScript = (request.headers.get("Accept") ?? "").includes("application/json");
  if (!isScript) return pageAgain(inside, { refusal, text: readText(form, "text") });
  const about = readText(form, "about");
  if (refusal !== null || inside === null)
    return Response.json({
      cantiere: "refused",
      about,
      reason: refusal ?? "not-joined",
    } satisfies SendAnswer);
  const own = await readOwnWork(services, { ...inside, ...(sent?.act === "ready" && readyAfter(sent)) });
  return Response.json({ cantiere: "stored", about, own } satisfies SendAnswer);
}

/** Why it is not taken; null: it is stored. */
async function refusalOfSent(
  services: Services,
  inside: Participation | null,
  sent: Sent | null,
): Promise<SentRefusal | null> {
  if (inside === null) return "not-joined";
  if (sent === null) return "not-valid";
  if (!services.attempts.allow(`workshop-send:${inside.participant.participantId}`, sending))
    return "too-many";
  const done = await refusalOf(() => takeSent(services, inside, sent), toldRefusals);
  return done.status === "refused" ? sentRefusalOf(done.code) : null;
}

async function takeSent(services: Services, { participant }: Participation, sent: Sent): Promise<void> {
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

function pageAgain(
  inside: Participation | null,
  { refusal, text }: { readonly refusal: SentRefusal | null; readonly text: string },
): Response {
  if (inside === null) return redirect("/partecipa");
  const { workshopId } = inside.participant;
  const address = `/laboratorio/${workshopId}`;
  if (refusal === null) return redirect(address);
  return redirect(address, {
    headers: { "Set-Cookie": saidBackCookie({ reason: refusal, text }, workshopId) },
  });
}

/** Whoever asked was read before it was said. */
function readyAfter({ stageId, isReady }: Sent & { readonly act: "ready" }) {
  return { readyStageId: isReady ? stageId : null };
}

async function readOwnWork(services: Services, inside: Participation): Promise<OwnWork> {
  return toOwnWork(await readOwn(services, inside.participant), inside);
}
