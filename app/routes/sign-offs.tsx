import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { askForSignOffs } from "~/commands/sign-off/ask-for-sign-offs.server";
import { signOff } from "~/commands/sign-off/sign-off.server";
import { withdrawSignOff } from "~/commands/sign-off/withdraw-sign-off.server";
import type { Member } from "~/database/members.server";
import { orPage, refusalOf, refusals } from "~/errors.server";
import type { Language } from "~/domain/wording/language";
import { signOffForm } from "~/features/delivery/sign-offs/sign-off-form";
import { signOffTexts } from "~/features/delivery/sign-offs/sign-off-texts";
import type { ShownDifference } from "~/features/delivery/sign-offs/sign-offs-data";
import { type Done, SignOffsPage } from "~/features/delivery/sign-offs/sign-offs-page";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import type { Services } from "~/services.server";
import { requireMember } from "~/session.server";
import type { FormState } from "~/ui/form-state";
import { useAnswer } from "~/ui/use-answer";
import { pageTitle } from "./page-title";
import { readForm, readIntent, readText, refusedForm } from "./read-form.server";
import { readSignOffsPage, readWhileReading } from "./read-sign-offs-page.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.bar.title);

/** Also after an answer that refuses: the text of now stands below what it says. Null: nothing came of the form. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionResult }) => actionResult !== null;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const language = readLanguage(request);
  const page = await readSignOffsPage(context, member, language);
  const bar: BarTitle = {
    title: signOffTexts[language].title,
    detail: page.workspace.title,
    back: `/cantieri/${member.workspaceId}/consegna`,
  };
  return { bar, page, done: readDone(new URL(request.url).searchParams) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const form = await request.formData();
  const { services } = context;
  const here = `/cantieri/${member.workspaceId}/consegna/approvazioni`;
  switch (readIntent(form)) {
    case "approve":
      return approve(services, member, { form, language: readLanguage(request), here });
    case "withdraw":
      await orPage(() => withdrawSignOff(services, member, readText(form, "signOff")));
      throw redirect(`${here}?fatto=ritirata`);
    case "ask": {
      const done = await refusalOf(() => askForSignOffs(services, member), ["too-many-tries"]);
      if (done.status === "refused")
        return again(refusedForm(form, [{ field: null, code: done.code }]), { status: 429 });
      throw redirect(`${here}?chiesto=${done.result}`);
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

interface Sent {
  readonly form: FormData;
  readonly language: Language;
  readonly here: string;
}

async function approve(services: Services, member: Member, { form, language, here }: Sent) {
  const read = readForm(form, signOffForm);
  if (read.status === "refused") return again(read.state, { status: 400 });
  const { partsHash, readAt } = read.value;
  const done = await refusalOf(
    () => signOff(services, member, { partsHash }),
    ["sign-off-changed", "section-under-repair"],
  );
  if (done.status === "done") throw redirect(`${here}?fatto=approvata`);
  const whileReading =
    done.code === "sign-off-changed"
      ? await readWhileReading(services, member, { since: readAt, language })
      : [];
  const state = refusedForm(form, [{ field: null, code: done.code }]);
  return again(state, { status: refusals[done.code], whileReading });
}

function again(
  form: FormState,
  {
    status,
    whileReading = [],
  }: { readonly status: number; readonly whileReading?: readonly ShownDifference[] },
) {
  return data({ form, whileReading }, { status });
}

function readDone(asked: URLSearchParams): Done | null {
  const people = Number(asked.get("chiesto") ?? Number.NaN);
  if (Number.isInteger(people) && people >= 0) return { kind: "asked", people };
  switch (asked.get("fatto")) {
    case "approvata":
      return { kind: "approved" };
    case "ritirata":
      return { kind: "withdrawn" };
    default:
      return null;
  }
}

export default function SignOffsRoute() {
  const { page, done } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  return (
    <SignOffsPage
      data={page}
      form={answer?.form ?? null}
      whileReading={answer?.whileReading ?? []}
      done={done}
    />
  );
}
