import { randomBytes } from "node:crypto";
import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readOwn } from "~/commands/workshop/read-own.server";
import { findWorkshopById } from "~/database/workshops.server";
import { formatPersonalCode } from "~/domain/workshop/workshop-code";
import { notFound } from "~/errors.server";
import { ParticipantError } from "~/features/participant/page-error";
import { PhonePage } from "~/features/participant/phone/phone-page";
import { formatKeptDay } from "~/features/participant/words/format-kept-day";
import { WordsProvider } from "~/features/participant/words/words-context";
import { participantWordsIn } from "~/features/participant/words/words-in";
import { requireParticipant } from "~/participant.server";
import type { PageHandle } from "./page-handle";
import { pageTitle } from "./page-title";
import { toOwnWork } from "./read-own-work.server";
import { forgottenSaidBack, readSaidBack } from "./said-back.server";

export const handle: PageHandle = { page: "phone" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.title),
  { name: "robots", content: "noindex" },
];

/** The phone of somebody who takes part. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { participant, language, nickname, readyStageId } = await requireParticipant(
    request,
    context,
    params.workshopId,
  );
  const { services } = context;
  const { workshopId, participantId, code } = participant;
  const workshop = await findWorkshopById(services.database, workshopId);
  if (workshop === null) throw notFound();
  const own = await readOwn(services, participant);
  const said = readSaidBack(request);
  const page = {
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
    said,
  };
  return data(page, said === null ? {} : { headers: { "Set-Cookie": forgottenSaidBack(workshopId) } });
}

export default function WorkshopPhoneRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <WordsProvider value={page}>
      <PhonePage {...page} key={page.participantId} />
    </WordsProvider>
  );
}

export function ErrorBoundary() {
  return <ParticipantError />;
}
