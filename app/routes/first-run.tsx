import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";

import { useAnswer } from "~/ui/use-answer";
import { createFirstAdministrator } from "~/commands/create-first-administrator.server";
import { can } from "~/domain/rights/can";
import { refusalOf } from "~/errors.server";
import { firstRunForm } from "~/features/first-run/first-run-form";
import { FirstRunPage } from "~/features/first-run/first-run-page";
import { texts } from "~/features/first-run/texts";
import { GateShell } from "~/features/shell/gate-shell";
import { readLanguage } from "~/language.server";
import { publicRoute, sessionStarted } from "~/session.server";
import { pageTitle } from "./page-title";
import { formAgain, readForm } from "./read-form.server";
import { readInstallation } from "./read-installation.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  publicRoute(request, context);
  const installation = await readInstallation(context.services);
  if (!can({ kind: "stranger" }, "installation.set-up", installation)) throw redirect("/accedi");
  return { title: texts[readLanguage(request)].title };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = publicRoute(request, context);
  const read = readForm(await request.formData(), firstRunForm);
  if (read.status === "refused") return formAgain(read.state);
  const person = { ...read.value, language: readLanguage(request) };
  const created = await refusalOf(
    () => createFirstAdministrator(context.services, person, visitor),
    ["already-set-up"],
  );
  throw created.status === "done" ? sessionStarted(created.result, "/", context) : redirect("/accedi");
}

export default function FirstRunRoute() {
  const answer = useAnswer<typeof action>();
  return (
    <GateShell>
      <FirstRunPage form={answer?.form ?? null} />
    </GateShell>
  );
}
