import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useAnswer } from "~/ui/use-answer";
import { importOrganisations } from "~/commands/import-organisations.server";
import { isStageFrozenNow } from "~/database/stage-freezes.server";
import type { ImportColumn } from "~/domain/organisation/import/find-columns";
import { refusalOf } from "~/errors.server";
import { importForm } from "~/features/partnership/import-form";
import type { ImportPreview } from "~/features/partnership/import-data";
import { ImportPage } from "~/features/partnership/import-page";
import { importTexts } from "~/features/partnership/import-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import type { FormState } from "~/ui/form-state";
import { pageTitle } from "./page-title";
import { readForm, readIntent, refusedForm } from "./read-form.server";
import { readImportFile } from "./read-import-file.server";
import { requireWorkspace } from "./read-shell.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "organisation.add");
  const { workspaceId } = member;
  const { title: workspaceTitle } = await requireWorkspace(context.services, workspaceId);
  const isFrozen = await isStageFrozenNow(context.services.database, workspaceId);
  const joined = new URL(request.url).searchParams.get("aggiunti");
  const bar: BarTitle = {
    title: importTexts[readLanguage(request)].title,
    detail: workspaceTitle,
    back: `/cantieri/${workspaceId}/partenariato`,
  };
  return {
    bar,
    workspaceId,
    workspaceTitle,
    isFrozen,
    joined: /^\d{1,3}$/.test(joined ?? "") ? Number(joined) : null,
  };
}

/** The first form only shows what the file holds; the second writes. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "organisation.add");
  const form = await request.formData();
  if (readIntent(form) === "import") {
    const read = readForm(form, importForm, { lists: ["chosen"] });
    if (read.status === "refused") return again(read.state);
    const done = await refusalOf(
      () => importOrganisations(context.services, member, read.value),
      ["stage-frozen"],
    );
    if (done.status === "refused") return again(refusedForm(form, [{ field: null, code: done.code }]));
    throw redirect(`/cantieri/${member.workspaceId}/partenariato/importa?aggiunti=${done.result}`);
  }
  const file = await readImportFile(context.services, member.workspaceId, form.get("file"));
  if (file.status === "read") return data({ preview: file.preview, form: null, missing: noColumns });
  return again(refusedForm(form, [{ field: "file", code: file.reason }]), file.missing);
}

const noColumns: readonly ImportColumn[] = [];
const noPreview: ImportPreview | null = null;

function again(form: FormState, missing = noColumns) {
  return data({ preview: noPreview, form, missing }, { status: 400 });
}

export default function ImportOrganisationsRoute() {
  const { workspaceId, workspaceTitle, joined, isFrozen } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  return (
    <ImportPage
      workspaceId={workspaceId}
      workspaceTitle={workspaceTitle}
      preview={answer?.preview ?? null}
      form={answer?.form ?? null}
      missing={answer?.missing ?? noColumns}
      joined={joined}
      isFrozen={isFrozen}
    />
  );
}
