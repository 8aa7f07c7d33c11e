import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useAnswer } from "~/ui/use-answer";
import { joinWorkshop } from "~/commands/workshop/join-workshop.server";
import { listPartners } from "~/database/partners.server";
import { findWorkshopById } from "~/database/workshops.server";
import { parseParticipantLanguage } from "~/domain/workshop/phrase";
import type { Workshop } from "~/domain/workshop/workshop";
import { notFound, orPage, refusalPage } from "~/errors.server";
import { noErrors, nothingTyped, readJoining } from "~/features/participant/join/join-form";
import { JoinPage } from "~/features/participant/join/join-page";
import { ParticipantError } from "~/features/participant/page-error";
import { formatKeptDay } from "~/features/participant/words/format-kept-day";
import { WordsProvider } from "~/features/participant/words/words-context";
import { participantWordsIn } from "~/features/participant/words/words-in";
import { findParticipant, keepParticipant } from "~/participant.server";
import type { PageHandle } from "./page-handle";
import { pageTitle } from "./page-title";
import { readText } from "./read-form.server";
import { readParticipantLanguage } from "./read-participant-language.server";

export const handle: PageHandle = { page: "light" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.words.joinTitle),
  { name: "robots", content: "noindex" },
];

/** Whoever is in already goes on; whoever has no code is sent to type it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const inside = await findParticipant(request, context, params.workshopId);
  if (inside !== null) throw redirect(`/laboratorio/${inside.participant.workshopId}`);
  const { services } = context;
  const code = new URL(request.url).searchParams.get("codice") ?? "";
  const workshop = await requireOpen(context, params.workshopId, code);
  const language = readParticipantLanguage(request);
  return {
    language,
    words: participantWordsIn(language),
    workshopId: workshop.id,
    title: workshop.title,
    code,
    keptUntil: formatKeptDay(language, workshop.keptUntil),
    organisations: (await listPartners(services.database, workshop.workspaceId)).map(
      ({ organisation: { id, name } }) => ({ id, name }),
    ),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  await findParticipant(request, context, params.workshopId);
  const { services, address } = context;
  const form = await request.formData();
  const workshop = await requireOpen(context, params.workshopId, readText(form, "code"));
  const typed = {
    nickname: readText(form, "nickname"),
    onBehalf: readText(form, "onBehalf"),
    otherName: readText(form, "otherName"),
    otherKind: readText(form, "otherKind"),
  };
  const partners = await listPartners(services.database, workshop.workspaceId);
  const read = readJoining(
    typed,
    partners.map(({ organisation }) => organisation),
  );
  if (read.status === "refused") return data({ typed, errors: read.errors }, { status: 400 });
  const language = parseParticipantLanguage(readText(form, "language")) ?? "it";
  const workshopId = workshop.id;
  const { code } = await orPage(() =>
    joinWorkshop(services, { workshopId, language, address, ...read.joining }),
  );
  throw redirect(`/laboratorio/${workshopId}`, {
    headers: { "Set-Cookie": keepParticipant({ code, workshopId }, context) },
  });
}

/** Codes that are wrong here, of one network: nobody types one, so few come with a link of before. */
const wrongCodes = { tries: 100, withinMs: 60_000 };

/** The code is asked for here too: the id of a workshop is no secret, as it is in the address of every phone. */
async function requireOpen(
  { services, address }: Pick<AppLoadContext, "services" | "address">,
  workshopId: string | undefined,
  code: string,
): Promise<Workshop> {
  const workshop = workshopId === undefined ? null : await findWorkshopById(services.database, workshopId);
  if (workshop === null) throw notFound();
  if (!services.attempts.allow(`workshop-link:${address}`, wrongCodes)) throw refusalPage("too-many-tries");
  if (workshop.status !== "open" || workshop.code !== code) throw redirect("/partecipa");
  services.attempts.takeBack(`workshop-link:${address}`);
  return workshop;
}

export default function WorkshopJoinRoute() {
  const page = useLoaderData<typeof loader>();
  const again = useAnswer<typeof action>();
  return (
    <WordsProvider value={page}>
      <JoinPage {...page} typed={again?.typed ?? nothingTyped} errors={again?.errors ?? noErrors} />
    </WordsProvider>
  );
}

export function ErrorBoundary() {
  return <ParticipantError />;
}
