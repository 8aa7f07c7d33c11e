import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useAnswer } from "~/ui/use-answer";
import { editPactClause } from "~/commands/edit-pact-clause.server";
import { makePartnershipDocument } from "~/commands/make-partnership-document.server";
import { orPage, refusalOf } from "~/errors.server";
import { PactPage } from "~/features/partnership/pact-page";
import { pactTexts } from "~/features/partnership/pact-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { formAgain, readIntent, readText, refusedForm } from "./read-form.server";
import { readPact } from "./read-pact.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const language = readLanguage(request);
  const pact = await readPact(context.services, member, language);
  const bar: BarTitle = {
    title: pactTexts[language].title,
    detail: pact.workspaceTitle,
    back: `/cantieri/${member.workspaceId}/partenariato`,
  };
  return { bar, pact, savedId: new URL(request.url).searchParams.get("salvata") };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "partnership.edit-pact");
  const { services } = context;
  const page = `/cantieri/${member.workspaceId}/partenariato/patto`;
  const form = await request.formData();
  if (readIntent(form) === "make") {
    const pact = { kind: "subsidiarity-pact", organisationId: "" };
    await orPage(() => makePartnershipDocument(services, member, pact));
    throw redirect(page);
  }
  const clauseId = readText(form, "clauseId");
  const field = `text-${clauseId}`;
  const text = readText(form, field).replace(/\r\n?/g, "\n").trim();
  if (text === "") return formAgain(refusedForm(form, [{ field, code: "missing" }]));
  if (text.length > longestClause) return formAgain(refusedForm(form, [{ field, code: "too-long" }]));
  const edit = { clauseId, text, seenVersion: Number(readText(form, "seenVersion")) };
  const done = await refusalOf(() => editPactClause(services, member, edit), ["clause-changed"]);
  if (done.status === "refused") return formAgain(refusedForm(form, [{ field: null, code: done.code }]));
  throw redirect(`${page}?salvata=${clauseId}#${clauseId}`);
}

const longestClause = 6000;

export default function PactRoute() {
  const { pact, savedId } = useLoaderData<typeof loader>();
  const form = useAnswer<typeof action>()?.form ?? null;
  return <PactPage pact={pact} form={form} savedId={form === null ? savedId : null} />;
}
