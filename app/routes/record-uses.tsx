import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerForRecord } from "~/commands/answer-for-record.server";
import { askForRecord } from "~/commands/ask-for-record.server";
import type { Member } from "~/database/members.server";
import { notFound, refusalOf } from "~/errors.server";
import { answerForm, askForm } from "~/features/partnership/record-uses-form";
import { RecordUsesPage } from "~/features/partnership/record-uses-page";
import { sharingTexts } from "~/features/partnership/sharing-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import type { Services } from "~/services.server";
import { requireMember } from "~/session.server";
import { useAnswer } from "~/ui/use-answer";
import { pageTitle } from "./page-title";
import { formAgain, type ReadForm, readForm, readIntent, readText, refusedForm } from "./read-form.server";
import { readRecordUses } from "./read-record-uses.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const language = readLanguage(request);
  const uses = await readRecordUses(context.services, member, language);
  const bar: BarTitle = {
    title: sharingTexts[language].title,
    detail: uses.workspaceTitle,
    back: `/cantieri/${member.workspaceId}/partenariato`,
  };
  return { bar, uses, done: new URL(request.url).searchParams.get("fatto") };
}

/** Whom each act is open to depends on the organisation: the commands ask. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const form = await request.formData();
  const act = readAct(form);
  if (act.status === "refused") return formAgain(act.state);
  const { organisationId, work } = act.value;
  const done = await refusalOf(
    () => work(context.services, member),
    ["record-question-gone", "asked-lately"],
  );
  if (done.status === "refused") return formAgain(refusedForm(form, [{ field: null, code: done.code }]));
  const base = `/cantieri/${member.workspaceId}/partenariato`;
  throw redirect(
    readText(form, "from") === "record"
      ? `${base}/${organisationId}?parte=dati&fatto=${done.result}`
      : `${base}/schede?fatto=${done.result}`,
  );
}

interface Act {
  readonly organisationId: string;
  /** does what was asked and says, as the address of the page has it, what came of it */
  readonly work: (services: Services, member: Member) => Promise<string>;
}

function readAct(form: FormData): ReadForm<Act> {
  switch (readIntent(form)) {
    case "answer":
      return readForm(
        form,
        answerForm.transform(
          ({ organisationId, askingId, answer }): Act => ({
            organisationId,
            work: (services, member) =>
              answerForRecord(services, member, { organisationId, askingId, isYes: answer === "yes" }).then(
                () => (answer === "yes" ? "condivisa" : "non-condivisa"),
              ),
          }),
        ),
      );
    case "ask":
      return readForm(
        form,
        askForm.transform(
          ({ organisationId }): Act => ({
            organisationId,
            work: (services, member) => askForRecord(services, member, organisationId).then(() => "chiesta"),
          }),
        ),
      );
    default:
      throw notFound();
  }
}

export default function RecordUsesRoute() {
  const { uses, done } = useLoaderData<typeof loader>();
  const form = useAnswer<typeof action>()?.form ?? null;
  return <RecordUsesPage data={uses} form={form} done={done} />;
}
