import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readFate } from "~/commands/workshop/read-fate.server";
import { readPersonalCode } from "~/domain/workshop/workshop-code";
import { FatePage } from "~/features/participant/fate/fate-page";
import { ParticipantError } from "~/features/participant/page-error";
import { WordsProvider } from "~/features/participant/words/words-context";
import { participantWordsIn } from "~/features/participant/words/words-in";
import type { Services } from "~/services.server";
import { publicRoute } from "~/session.server";
import { useAnswer } from "~/ui/use-answer";
import type { PageHandle } from "./page-handle";
import { pageTitle } from "./page-title";
import { readText } from "./read-form.server";
import { readParticipantLanguage } from "./read-participant-language.server";
import { readToldFates } from "./read-told-fates.server";

export const handle: PageHandle = { page: "light" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.words.fateTitle),
  { name: "robots", content: "noindex" },
];

/** 80 bits are guessed by nobody; this only keeps the server from being kept busy. */
const asking = { tries: 20, withinMs: 60_000 };

/** Weeks later, on any phone: what became of the cards of whoever has the code. */
export function loader({ request, context }: LoaderFunctionArgs) {
  publicRoute(request, context);
  const language = readParticipantLanguage(request);
  return { language, words: participantWordsIn(language) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { address } = publicRoute(request, context);
  const { services } = context;
  const form = await request.formData();
  const typed = readText(form, "code").trim();
  if (typed === "") return data({ found: null, error: "missing" as const }, { status: 400 });
  if (!services.attempts.allow(`personal-code:${address}`, asking))
    return data({ found: null, error: "too-many-tries" as const }, { status: 429 });
  const found = await findFates(services, typed);
  return found === null
    ? data({ found, error: "unknown" as const }, { status: 404 })
    : data({ found, error: null });
}

async function findFates(services: Services, typed: string) {
  const code = readPersonalCode(typed);
  const fates = code === null ? null : await readFate(services, code);
  return fates && readToldFates(services, fates);
}

export default function PersonalCodeRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  return (
    <WordsProvider value={page}>
      <FatePage address="/esito" found={answer?.found ?? null} error={answer?.error ?? null} backTo={null} />
    </WordsProvider>
  );
}

export function ErrorBoundary() {
  return <ParticipantError />;
}
