import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useAnswer } from "~/ui/use-answer";
import { importNeeds } from "~/commands/import-needs.server";
import { lookAtNeedsFile } from "~/commands/look-at-needs-file.server";
import { dropNeedsFile, resumeNeedsImport, undoNeedsImport } from "~/commands/undo-needs-import.server";
import type { Member } from "~/database/members.server";
import { mostNeedsFileBytes } from "~/domain/needs/exchange/file-row";
import { orPage, refusalOf } from "~/errors.server";
import type { RefusedFile } from "~/features/needs/exchange/import-data";
import { confirmImportForm, importActForm } from "~/features/needs/exchange/import-form";
import { NeedsImportPage } from "~/features/needs/exchange/import-page";
import { importTexts } from "~/features/needs/exchange/import-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import type { Services } from "~/services.server";
import { requireMember } from "~/session.server";
import { isUpload } from "~/is-upload.server";
import { pageTitle } from "./page-title";
import { readForm, readIntent } from "./read-form.server";
import { readNeedsImportPage, readSentFile } from "./read-needs-import.server";
import { type Upload, withUpload } from "./take-upload.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "needs.write");
  const importId = new URL(request.url).searchParams.get("importazione");
  const page = await readNeedsImportPage(context.services, member, importId);
  const bar: BarTitle = {
    title: importTexts[readLanguage(request)].title,
    detail: page.workspaceTitle,
    back: `/cantieri/${member.workspaceId}/bisogni`,
  };
  return { bar, page };
}

/** The first form only shows what the file holds; the second has it written. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "needs.write");
  if (isUpload(request)) {
    const limits = { field: "file", mostBytes: mostNeedsFileBytes };
    const answer = await withUpload(request, limits, (upload) => look(context.services, member, upload));
    return answer === "too-large" ? refuse({ reason: "too-large", found: [] }) : answer;
  }
  return act(context.services, member, await request.formData());
}

async function look(services: Services, member: Member, { file }: Upload) {
  if (file === null) return refuse({ reason: "no-file", found: [] });
  const bytes = await readSentFile(file.path);
  const asked = await refusalOf(
    () => lookAtNeedsFile(services, member, { fileName: file.name, bytes }),
    ["too-many-tries"],
  );
  if (asked.status === "refused") return refuse({ reason: "too-many-tries", found: [] });
  const looked = asked.result;
  if (looked.status === "refused") return refuse({ reason: looked.reason, found: looked.found });
  throw redirect(addressOf(member, looked.importId));
}

async function act(services: Services, member: Member, form: FormData) {
  const read = readForm(form, importActForm);
  if (read.status === "refused") return refuse({ reason: "no-file", found: [] });
  const { importId } = read.value;
  switch (readIntent(form)) {
    case "confirm":
      return confirm(services, member, form);
    case "undo":
      await orPage(() => undoNeedsImport(services, member, importId));
      throw redirect(addressOf(member, importId));
    case "resume":
      await orPage(() => resumeNeedsImport(services, member, importId));
      throw redirect(addressOf(member, importId));
    default:
      await orPage(() => dropNeedsFile(services, member, importId));
      throw redirect(pageOf(member));
  }
}

async function confirm(services: Services, member: Member, form: FormData) {
  const read = readForm(form, confirmImportForm, { lists: ["word", "category"] });
  if (read.status === "refused") return refuse({ reason: "no-file", found: [] });
  const confirmed = read.value;
  // One that is gone meanwhile is said to be so on the page that follows.
  await refusalOf(() => importNeeds(services, member, confirmed), ["preview-gone"]);
  throw redirect(addressOf(member, confirmed.importId));
}

function pageOf({ workspaceId }: Member): string {
  return `/cantieri/${workspaceId}/bisogni/importa`;
}

function addressOf(member: Member, importId: string): string {
  return `${pageOf(member)}?importazione=${importId}`;
}

function refuse(refusal: RefusedFile) {
  return data({ refusal }, { status: refusal.reason === "too-large" ? 413 : 400 });
}

export default function NeedsImportRoute() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  return <NeedsImportPage page={page} refusal={answer?.refusal ?? null} />;
}
