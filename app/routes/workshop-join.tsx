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
import { type ParticipantLanguage, parseParticipantLanguage } from "~/domain/workshop/phrase";
import type { Workshop } from "~/domain/workshop/workshop";
import { readWorkshopCode } from "~/domain/workshop/workshop-code";
import { notFound, type RefusalCode, refusalOf, refusalPage } from "~/errors.server";
import {
  type JoinRefusal,
  languageField,
  noErrors,
  nothingTyped,
  readJoining,
  sendingField,
} from "~/features/participant/join/join-form";
import { JoinPage } from "~/features/participant/join/join-page";
import { ParticipantError } from "~/features/participant/page-error";
import { saysSent } from "~/features/participant/sent-mark";
import { formatKeptDay } from "~/features/participant/words/format-kept-day";
import { WordsProvider } from "~/features/participant/words/words-context";
import { participantWordsIn } from "~/features/participant/words/words-in";
import { findParticipant, keepParticipant } from "~/participant.server";
import type { Services } from "~/services.server";
import { parseSendingKey } from "~/session.server";
import { newSendingKey } from "~/ui/sending-keys";
import type { PageHandle } from "./page-handle";
import { pageTitle } from "./page-title";
import { readText } from "./read-form.server";
import { readParticipantLanguage } from "./read-participant-language.server";

export const handle: PageHandle = { page: "light" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.words.joinTitle),
  { name: "robots", content: "noindex" },
];

/** Whoever is in already goes on; whoever has no code is sent to type it, unless they have sent more than the code. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const inside = await findParticipant(request, context, params.workshopId);
  if (inside !== null) throw redirect(`/laboratorio/${inside.participant.workshopId}`);
  const code = new URL(request.url).searchParams.get("codice") ?? "";
  const asked = await askFor(context, params.workshopId, code);
  if (asked.status === "shut" && !saysSent(request.url))
    throw asked.refusal === "too-many-tries" ? refusalPage("too-many-tries") : redirect("/partecipa");
  const language = readParticipantLanguage(request);
  return {
    language,
    words: participantWordsIn(language),
    workshopId: params.workshopId ?? "",
    code,
    sendingKey: newSendingKey(),
    workshop: asked.status === "shut" ? null : await describe(context.services, asked.workshop, language),
  };
}

async function describe(
  { database }: Services,
  { title, keptUntil, workspaceId }: Workshop,
  language: ParticipantLanguage,
) {
  const partners = await listPartners(database, workspaceId);
  return {
    title,
    keptUntil: formatKeptDay(language, keptUntil),
    organisations: partners.map(({ organisation: { id, name } }) => ({ id, name })),
  };
}

/** Whoever is not let in finds what they typed in the fields: the page has no scripts that would keep it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  await findParticipant(request, context, params.workshopId);
  const { services, address } = context;
  const form = await request.formData();
  const sent = readSentForm(form);
  const asked = await askFor(context, params.workshopId, sent.code);
  if (asked.status === "shut") return notIn(sent, asked.refusal);
  // The address says the language that was chosen: the page is shown in it, with what was typed so far.
  if (form.has(languageField)) return data({ ...sent, errors: noErrors, refusal: null });
  const { workshop } = asked;
  const partners = await listPartners(services.database, workshop.workspaceId);
  const read = readJoining(
    sent.typed,
    partners.map(({ organisation }) => organisation),
  );
  if (read.status === "refused")
    return data({ ...sent, errors: read.errors, refusal: null }, { status: 400 });
  const language = parseParticipantLanguage(readText(form, "language")) ?? "it";
  const workshopId = workshop.id;
  const sendingKey = parseSendingKey(sent.sendingKey);
  const joined = await refusalOf(
    () => joinWorkshop(services, { workshopId, language, address, sendingKey, ...read.joining }),
    ["workshop-not-open", "workshop-full", "too-many-tries"],
  );
  if (joined.status === "refused") return notIn(sent, refusalsTold[joined.code] ?? "code-unknown");
  throw redirect(`/laboratorio/${workshopId}`, {
    headers: { "Set-Cookie": keepParticipant({ code: joined.result.code, workshopId }, context) },
  });
}

const refusalsTold: { readonly [code in RefusalCode]?: JoinRefusal } = {
  "workshop-full": "full",
  "too-many-tries": "too-many-tries",
};

function readSentForm(form: FormData) {
  return {
    code: readText(form, "code"),
    // Kept for the next try: one before it may have arrived.
    sendingKey: readText(form, sendingField),
    typed: {
      nickname: readText(form, "nickname"),
      onBehalf: readText(form, "onBehalf"),
      otherName: readText(form, "otherName"),
      otherKind: readText(form, "otherKind"),
    },
  };
}

function notIn(sent: ReturnType<typeof readSentForm>, refusal: JoinRefusal) {
  return data({ ...sent, errors: noErrors, refusal }, { status: refusal === "code-unknown" ? 409 : 429 });
}

/** Codes that are wrong here, of one network: nobody types one, so few come with a link of before. */
const wrongCodes = { tries: 100, withinMs: 60_000 };

/** Requests that tried a code in vain: the page that answers a form asks once more, and that is no second try. */
const triedInVain = new WeakSet<Pick<AppLoadContext, "services" | "address">>();

type Asked =
  | { readonly status: "open"; readonly workshop: Workshop }
  | { readonly status: "shut"; readonly refusal: JoinRefusal };

/** The code is asked for here too: the id of a workshop is no secret, as it is in the address of every phone. */
async function askFor(
  context: Pick<AppLoadContext, "services" | "address">,
  workshopId: string | undefined,
  typed: string,
): Promise<Asked> {
  const { services, address } = context;
  const isCounted = triedInVain.has(context);
  const workshop = workshopId === undefined ? null : await findWorkshopById(services.database, workshopId);
  if (workshop === null) throw notFound();
  if (!isCounted && !services.attempts.allow(`workshop-link:${address}`, wrongCodes))
    return { status: "shut", refusal: "too-many-tries" };
  const code = readWorkshopCode(typed);
  if (workshop.status !== "open" || code === null || workshop.code !== code) {
    triedInVain.add(context);
    return { status: "shut", refusal: "code-unknown" };
  }
  if (!isCounted) services.attempts.takeBack(`workshop-link:${address}`);
  return { status: "open", workshop };
}

const first = { typed: nothingTyped, errors: noErrors, refusal: null };

export default function WorkshopJoinRoute() {
  const page = useLoaderData<typeof loader>();
  const again = useAnswer<typeof action>();
  return (
    <WordsProvider value={page}>
      <JoinPage {...page} {...(again ?? first)} />
    </WordsProvider>
  );
}

export function ErrorBoundary() {
  return <ParticipantError />;
}
