import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OutcomePage } from "~/features/workshops/outcome/outcome-page";
import { outcomeTexts } from "~/features/workshops/outcome/outcome-texts";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { useAnswer } from "~/ui/use-answer";
import { decideOutcome } from "./decide-outcome.server";
import { pageTitle } from "./page-title";
import { readWorkshopOutcome } from "./read-workshop-outcome.server";
import { workshopBar } from "./workshop-bar";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workshops.read");
  const language = readLanguage(request);
  const query = new URL(request.url).searchParams;
  const asked = { workshopId: params.workshopId, language, query };
  const outcome = await readWorkshopOutcome(context.services, member, asked);
  const done = query.has("deciso") ? "saved" : query.has("tolto") ? "undone" : null;
  return { bar: workshopBar(outcome.place, outcomeTexts[language].title), outcome, done } as const;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workshop.run", params);
  const { workshopId = "" } = params;
  return decideOutcome(context.services, member, { workshopId, form: await request.formData() });
}

export default function WorkshopOutcomeRoute() {
  const { outcome, done } = useLoaderData<typeof loader>();
  const form = useAnswer<typeof action>()?.form ?? null;
  return <OutcomePage outcome={outcome} form={form} done={form === null ? done : null} />;
}
