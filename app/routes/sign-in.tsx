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
import { requestSignInLink } from "~/commands/request-sign-in-link.server";
import { signIn } from "~/commands/sign-in.server";
import { signInAsExamplePerson } from "~/commands/sign-in-as-example-person.server";
import type { Visitor } from "~/commands/start-session.server";
import { listExamplePeople } from "~/database/accounts.server";
import { organisationRoleNames, personRoleNames } from "~/domain/rights/role-names";
import { type RefusalCode, refusalOf } from "~/errors.server";
import { GateShell } from "~/features/shell/gate-shell";
import { linkForm, signInForm } from "~/features/sign-in/sign-in-form";
import { SignInPage } from "~/features/sign-in/sign-in-page";
import { texts } from "~/features/sign-in/texts";
import { readLanguage } from "~/language.server";
import { localPath, optionalAccount, publicRoute, sessionStarted } from "~/session.server";
import { pageTitle } from "./page-title";
import { formAgain, readForm, readIntent, readText, refusedForm } from "./read-form.server";
import { readInstallation } from "./read-installation.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const session = await optionalAccount(request, context);
  const to = localPath(new URL(request.url).searchParams.get("verso"));
  if (session !== null) throw redirect(to);
  const { services } = context;
  const installation = await readInstallation(services);
  if (!installation.hasAccounts) throw redirect("/primo-avvio");
  const language = readLanguage(request);
  const people = services.settings.demo ? await listExamplePeople(services.database) : [];
  return {
    title: texts[language].title,
    to,
    keepsMail: installation.keepsMail,
    examplePeople: people.map(({ accountId, name, organisation, ...roles }) => ({
      accountId,
      name,
      organisation,
      role: [
        organisationRoleNames[roles.organisationRole][language],
        personRoleNames[roles.role][language].toLowerCase(),
      ].join(", "),
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = publicRoute(request, context);
  const form = await request.formData();
  switch (readIntent(form)) {
    case "example":
      return enterAsExample(form, visitor, context);
    case "link":
      return sendLink(form, visitor, context);
    default:
      return enterWithPassword(form, visitor, context);
  }
}

async function enterAsExample(form: FormData, visitor: Visitor, context: AppLoadContext) {
  const enter = () => signInAsExamplePerson(context.services, readText(form, "accountId"), visitor);
  const entered = await refusalOf(enter, ["too-many-tries"]);
  if (entered.status === "refused") return again(form, entered.code);
  throw sessionStarted(entered.result, localPath(form.get("to")), context);
}

async function sendLink(form: FormData, { address }: Visitor, { services }: AppLoadContext) {
  const read = readForm(form, linkForm);
  if (read.status === "refused") return formAgain(read.state);
  const asked = await refusalOf(
    () => requestSignInLink(services, { ...read.value, address }),
    ["too-many-tries"],
  );
  if (asked.status === "refused") return again(form, asked.code);
  return data({ form: null, isLinkSent: true });
}

async function enterWithPassword(form: FormData, visitor: Visitor, context: AppLoadContext) {
  const read = readForm(form, signInForm);
  if (read.status === "refused") return formAgain(read.state);
  const shown = ["wrong-credentials", "too-many-tries"] as const;
  const entered = await refusalOf(() => signIn(context.services, read.value, visitor), shown);
  if (entered.status === "refused") return again(form, entered.code);
  throw sessionStarted(entered.result, localPath(form.get("to")), context);
}

function again(form: FormData, code: RefusalCode) {
  return formAgain(refusedForm(form, [{ field: null, code }]));
}

export default function SignInRoute() {
  const { to, keepsMail, examplePeople } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  return (
    <GateShell>
      <SignInPage
        to={to}
        keepsMail={keepsMail}
        examplePeople={examplePeople}
        form={answer?.form ?? null}
        isLinkSent={answer !== undefined && "isLinkSent" in answer}
      />
    </GateShell>
  );
}
