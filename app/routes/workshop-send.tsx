import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { readOwn } from "~/commands/workshop/read-own.server";
import type { SendAnswer } from "~/features/participant/outbox/send-unsent";
import type { OwnWork } from "~/features/participant/own-work";
import { sendAddressOf } from "~/features/participant/phone/send-address";
import { findParticipant, type Participation } from "~/participant.server";
import type { Services } from "~/services.server";
import { readText } from "./read-form.server";
import { toOwnWork } from "./read-own-work.server";
import { readParticipantLanguage } from "./read-participant-language.server";
import { readSent, type Sent } from "./read-sent.server";
import { takeSent } from "./take-sent.server";

/** The status with which a browser sends the same form there. */
const sentOnAsItIs = 307;

/** What the server has of the person who asks. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const inside = await findParticipant(request, context, params.workshopId);
  if (inside === null) return Response.json({ cantiere: "refused", reason: "not-joined" }, { status: 401 });
  return Response.json({ cantiere: "own", own: await readOwnWork(context.services, inside) });
}

/** Takes what the scripts of a phone send. A plain form is one of the page itself, where what is not taken is shown. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const inside = await findParticipant(request, context, params.workshopId);
  const isScript = (request.headers.get("Accept") ?? "").includes("application/json");
  if (!isScript)
    throw redirect(sendAddressOf(params.workshopId ?? "", readParticipantLanguage(request)), sentOnAsItIs);
  const { services } = context;
  const form = await request.formData();
  const sent = readSent(form);
  const refusal = await takeSent(services, inside, sent);
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

/** Whoever asked was read before it was said. */
function readyAfter({ stageId, isReady }: Sent & { readonly act: "ready" }) {
  return { readyStageId: isReady ? stageId : null };
}

async function readOwnWork(services: Services, inside: Participation): Promise<OwnWork> {
  return toOwnWork(await readOwn(services, inside.participant), inside);
}
