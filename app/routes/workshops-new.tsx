import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { createWorkshop } from "~/commands/workshop/create-workshop.server";
import { orPage } from "~/errors.server";
import type { BarTitle } from "~/features/shell/shell-data";
import { newTexts } from "~/features/workshops/new/new-texts";
import { NewWorkshopPage } from "~/features/workshops/new/new-workshop-page";
import { newWorkshopForm } from "~/features/workshops/settings/workshop-form";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { useAnswer } from "~/ui/use-answer";
import { pageTitle } from "./page-title";
import { formAgain, readForm } from "./read-form.server";
import { readNewWorkshop } from "./read-new-workshop.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workshops.create");
  const language = readLanguage(request);
  const data = await readNewWorkshop(context.services, member, language);
  const bar: BarTitle = {
    title: newTexts[language].title,
    detail: data.workspaceTitle,
    back: `/cantieri/${member.workspaceId}/laboratori`,
  };
  return { bar, data };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workshops.create");
  const form = await request.formData();
  const read = readForm(form, newWorkshopForm, { lists: ["facilitatorIds"] });
  if (read.status === "refused") return formAgain(read.state);
  const { workshopId } = await orPage(() => createWorkshop(context.services, member, read.value));
  throw redirect(`/cantieri/${member.workspaceId}/laboratori/${workshopId}`);
}

export default function NewWorkshopRoute() {
  const { data } = useLoaderData<typeof loader>();
  return <NewWorkshopPage data={data} form={useAnswer<typeof action>()?.form ?? null} />;
}
