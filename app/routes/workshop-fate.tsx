import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readFate } from "~/commands/workshop/read-fate.server";
import { notFound } from "~/errors.server";
import { FatePage } from "~/features/participant/fate/fate-page";
import { ParticipantError } from "~/features/participant/page-error";
import { WordsProvider } from "~/features/participant/words/words-context";
import { participantWordsIn } from "~/features/participant/words/words-in";
import { requireParticipant } from "~/participant.server";
import type { PageHandle } from "./page-handle";
import { pageTitle } from "./page-title";
import { readToldFates } from "./read-told-fates.server";

export const handle: PageHandle = { page: "light" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.words.fateTitle),
  { name: "robots", content: "noindex" },
];

/** On the phone one took part with: it has the code, and nothing is to be typed. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { participant, language } = await requireParticipant(request, context, params.workshopId);
  const fates = await readFate(context.services, participant.code);
  if (fates === null) throw notFound();
  return {
    language,
    words: participantWordsIn(language),
    backTo: `/laboratorio/${participant.workshopId}`,
    found: await readToldFates(context.services, fates),
  };
}

export default function WorkshopFateRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <WordsProvider value={page}>
      <FatePage address="/esito" found={page.found} error={null} backTo={page.backTo} />
    </WordsProvider>
  );
}

export function ErrorBoundary() {
  return <ParticipantError />;
}
