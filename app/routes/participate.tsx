import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findWorkshopByCode } from "~/database/workshops.server";
import { readWorkshopCode } from "~/domain/workshop/workshop-code";
import { CodePage } from "~/features/participant/join/code-page";
import { ParticipantError } from "~/features/participant/page-error";
import { WordsProvider } from "~/features/participant/words/words-context";
import { participantWordsIn } from "~/features/participant/words/words-in";
import type { Services } from "~/services.server";
import { publicRoute } from "~/session.server";
import type { PageHandle } from "./page-handle";
import { pageTitle } from "./page-title";
import { readParticipantLanguage } from "./read-participant-language.server";

export const handle: PageHandle = { page: "light" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.words.codeTitle),
  { name: "robots", content: "noindex" },
];

/**
 * A whole room comes from one address within seconds: so many a time may type a code. There are 10⁹ of them, and a
 * code lives as long as its meeting.
 */
const typing = { tries: 100, withinMs: 10_000 };

/** The address of the QR code, and the page to type the code on; both go on to where one joins. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { address } = publicRoute(request, context);
  const { services } = context;
  const language = readParticipantLanguage(request);
  const sent = params.code ?? new URL(request.url).searchParams.get("codice");
  const typed = sent?.trim() ?? "";
  const page = { language, words: participantWordsIn(language), typed };
  if (sent === null) return data({ ...page, error: null });
  if (typed === "") return data({ ...page, error: "missing" as const }, { status: 400 });
  if (!services.attempts.allow(`workshop-code:${address}`, typing))
    return data({ ...page, error: "too-many-tries" as const }, { status: 429 });
  const found = await findOpen(services, typed);
  if (found === null) return data({ ...page, error: "unknown" as const }, { status: 404 });
  throw redirect(`/laboratorio/${found.id}/entra?codice=${found.code}&lingua=${language}`);
}

async function findOpen({ database }: Services, typed: string) {
  const code = readWorkshopCode(typed);
  if (code === null) return null;
  const workshop = await findWorkshopByCode(database, code);
  return workshop?.status === "open" ? { id: workshop.id, code } : null;
}

export default function ParticipateRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <WordsProvider value={page}>
      <CodePage typed={page.typed} error={page.error} />
    </WordsProvider>
  );
}

export function ErrorBoundary() {
  return <ParticipantError />;
}
