import { randomBytes } from "node:crypto";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readOwn } from "~/commands/workshop/read-own.server";
import { findWorkshopById } from "~/database/workshops.server";
import { formatPersonalCode } from "~/domain/workshop/workshop-code";
import { notFound } from "~/errors.server";
import { ParticipantError } from "~/features/participant/page-error";
import type { SaidBack } from "~/features/participant/phone/said-back";
import { GonePage } from "~/features/participant/phone/gone-page";
import { PhonePage } from "~/features/participant/phone/phone-page";
import { saysSent } from "~/features/participant/sent-mark";
import { formatKeptDay } from "~/features/participant/words/format-kept-day";
import { WordsProvider } from "~/features/participant/words/words-context";
import { participantWordsIn } from "~/features/participant/words/words-in";
import { findParticipant } from "~/participant.server";
import { useAnswer } from "~/ui/use-answer";
import type { PageHandle } from "./page-handle";
import { pageTitle } from "./page-title";
import { readText } from "./read-form.server";
import { toOwnWork } from "./read-own-work.server";
import { readParticipantLanguage } from "./read-participant-language.server";
import { readSent } from "./read-sent.server";
import { takeSent } from "./take-sent.server";

export const handle: PageHandle = { page: "phone" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.title),
  { name: "robots", content: "noindex" },
];

/** The phone of somebody who takes part. Everybody else is sent where a code is typed. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const inside = await findParticipant(request, context, params.workshopId);
  if (inside === null) return readGone(request);
  const { participant, language, nickname, readyStageId } = inside;
  const { services } = context;
  const { workshopId, participantId, code } = participant;
  const workshop = await findWorkshopById(services.database, workshopId);
  if (workshop === null) throw notFound();
  const own = await readOwn(services, participant);
  return {
    status: "inside" as const,
    language,
    words: participantWordsIn(language),
    title: workshop.title,
    nickname,
    participantId,
    personalCode: {
      code: formatPersonalCode(code),
      address: `${services.settings.publicOrigin.replace(/^https?:\/\//, "")}/esito`,
    },
    keptUntil: formatKeptDay(language, workshop.keptUntil),
    state: await services.workshopFeed.state(workshopId),
    own: toOwnWork(own, { readyStageId }),
    newCardId: randomBytes(15).toString("hex").slice(0, 20),
    correctingId: new URL(request.url).searchParams.get("correggi"),
  };
}

/** Whoever sent something is not led away from what they wrote. */
function readGone(request: Request) {
  if (!saysSent(request.url)) throw redirect("/partecipa");
  const language = readParticipantLanguage(request);
  const words = participantWordsIn(language);
  return { status: "gone" as const, language, words, title: words.joinTitle };
}

/** A form of a page without scripts: what is not taken is shown again, whole, in the page that answers. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const inside = await findParticipant(request, context, params.workshopId);
  const form = await request.formData();
  const reason = await takeSent(context.services, inside, readSent(form));
  if (reason === null) throw redirect(`/laboratorio/${params.workshopId}`);
  const said: SaidBack = {
    reason,
    stageId: readText(form, "stageId"),
    text: readText(form, "text"),
    cardId: readText(form, "cardId"),
    columnId: readText(form, "columnId"),
    objection: readText(form, "reason"),
  };
  return data({ said }, { status: 400 });
}

export default function WorkshopPhoneRoute() {
  const page = useLoaderData<typeof loader>();
  const said = useAnswer<typeof action>()?.said ?? null;
  return (
    <WordsProvider value={page}>
      {page.status === "gone" ? (
        <GonePage said={said} />
      ) : (
        <PhonePage {...page} said={said} key={page.participantId} />
      )}
    </WordsProvider>
  );
}

export function ErrorBoundary() {
  return <ParticipantError />;
}
