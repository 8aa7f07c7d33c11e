import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { markMilestone } from "~/commands/mark-milestone.server";
import { removeMilestone } from "~/commands/remove-milestone.server";
import { restoreSection } from "~/commands/restore-section.server";
import type { Member } from "~/database/members.server";
import { orPage, refusalOf, refusals } from "~/errors.server";
import { nameForm } from "~/features/proposal/versions/name-form";
import { addressOf, versionViews } from "~/features/proposal/versions/versions-data";
import { VersionsPage, type VersionsDone } from "~/features/proposal/versions/versions-page";
import { versionsTexts } from "~/features/proposal/versions/versions-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import type { Services } from "~/services.server";
import { requireMember } from "~/session.server";
import { useAnswer } from "~/ui/use-answer";
import { pageTitle } from "./page-title";
import { readForm, readIntent, readText, refusedForm } from "./read-form.server";
import { readSectionVersions } from "./read-section-versions.server";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => pageTitle(loaded?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "section.read", {
    sectionId: params.sectionId,
  });
  const language = readLanguage(request);
  const asked = new URL(request.url).searchParams;
  const page = await readSectionVersions(context.services, member, {
    sectionId: params.sectionId ?? "",
    language,
    seq: readSeq(asked.get("versione")),
    view: versionViews.find((view) => addressOf[view] === asked.get("vista")) ?? "changes",
  });
  const bar: BarTitle = {
    title: versionsTexts[language].title,
    detail: page.section.title,
    back: `/cantieri/${member.workspaceId}/proposta/${page.section.id}`,
  };
  return { bar, page, done: doneOf[asked.get("fatto") ?? ""] ?? null };
}

/** Which of the acts are open to whom: the commands ask. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "section.read", {
    sectionId: params.sectionId,
  });
  const form = await request.formData();
  const sectionId = params.sectionId ?? "";
  const here = `/cantieri/${member.workspaceId}/proposta/${sectionId}/versioni`;
  const { services } = context;
  switch (readIntent(form)) {
    case "restore":
      return restore(services, member, { form, sectionId, here });
    case "name":
      return giveName(services, member, { form, sectionId, here });
    case "unname":
      await orPage(() => removeMilestone(services, member, readText(form, "milestone")));
      throw redirect(`${here}?fatto=nome-tolto`);
    default:
      throw new Response(null, { status: 400 });
  }
}

interface Sent {
  readonly form: FormData;
  readonly sectionId: string;
  readonly here: string;
}

async function restore(services: Services, member: Member, { form, sectionId, here }: Sent) {
  const seq = readSeq(readText(form, "version"));
  if (seq === null) throw new Response(null, { status: 400 });
  const done = await refusalOf(
    () => restoreSection(services, member, { sectionId, moment: { seq } }),
    ["stage-frozen", "section-under-repair"],
  );
  if (done.status === "refused")
    return data(
      { form: refusedForm(form, [{ field: null, code: done.code }]) },
      { status: refusals[done.code] },
    );
  throw redirect(`${here}?fatto=${done.result ? "riportata" : "uguale"}`);
}

async function giveName(services: Services, member: Member, { form, sectionId, here }: Sent) {
  const read = readForm(form, nameForm);
  if (read.status === "refused") return data({ form: read.state }, { status: 400 });
  const { name, scope } = read.value;
  await orPage(() =>
    markMilestone(services, member, { name, sectionId: scope === "workspace" ? null : sectionId }),
  );
  throw redirect(`${here}?fatto=nome`);
}

/** Null: none is named, or what is named is no number of a version. */
function readSeq(given: string | null): number | null {
  return given !== null && /^\d{1,9}$/.test(given) ? Number(given) : null;
}

const doneOf: Readonly<Record<string, VersionsDone | undefined>> = {
  riportata: "restored",
  uguale: "restoredSame",
  nome: "nameGiven",
  "nome-tolto": "unnamed",
};

export default function SectionVersionsRoute() {
  const { page, done } = useLoaderData<typeof loader>();
  return <VersionsPage data={page} form={useAnswer<typeof action>()?.form ?? null} done={done} />;
}
