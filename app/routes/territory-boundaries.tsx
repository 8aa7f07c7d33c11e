import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useAnswer } from "~/ui/use-answer";
import { importBoundaries } from "~/commands/import-boundaries.server";
import { lookAtBoundaries } from "~/commands/look-at-boundaries.server";
import { removeBoundaries } from "~/commands/remove-boundaries.server";
import type { Member } from "~/database/members.server";
import type { BoundaryRefusal } from "~/domain/territory/boundaries/boundary-reading";
import { mostBoundaryBytes } from "~/domain/territory/boundaries/limits";
import { notFound, orPage, refusalOf } from "~/errors.server";
import type { BoundariesDone } from "~/features/territory/boundaries/boundaries-data";
import { confirmForm } from "~/features/territory/boundaries/boundaries-form";
import { BoundariesPage } from "~/features/territory/boundaries/boundaries-page";
import { boundariesTexts } from "~/features/territory/boundaries/boundaries-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import type { Services } from "~/services.server";
import { requireMember } from "~/session.server";
import type { FormState } from "~/ui/form-state";
import { isUpload } from "~/is-upload.server";
import { pageTitle } from "./page-title";
import { readBoundariesInUse, readBoundariesPreview } from "./read-boundaries.server";
import { readForm, readIntent, refusedForm } from "./read-form.server";
import { requireWorkspace } from "./read-shell.server";
import { type Upload, withUpload } from "./take-upload.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "territory.import-boundaries");
  const { workspaceId } = member;
  const { title: workspaceTitle } = await requireWorkspace(context.services, workspaceId);
  const asked = new URL(request.url).searchParams;
  const draftId = asked.get("bozza");
  const bar: BarTitle = {
    title: boundariesTexts[readLanguage(request)].title,
    detail: workspaceTitle,
    back: `/cantieri/${workspaceId}/territorio`,
  };
  return {
    bar,
    workspaceId,
    workspaceTitle,
    inUse: await readBoundariesInUse(context.services, workspaceId),
    preview: draftId === null ? null : await readBoundariesPreview(context.services, member, draftId),
    done: readDone(asked.get("fatto")),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "territory.import-boundaries");
  if (isUpload(request)) {
    const limits = { field: "file", mostBytes: mostBoundaryBytes };
    const answer = await withUpload(request, limits, (upload) => look(context.services, member, upload));
    return answer === "too-large" ? refuse({ code: "too-large", found: "" }) : answer;
  }
  const form = await request.formData();
  switch (readIntent(form)) {
    case "confirm":
      return confirm(context.services, member, form);
    case "remove":
      await orPage(() => removeBoundaries(context.services, member));
      throw redirect(`${pageOf(member)}?fatto=tolti`);
    default:
      throw notFound();
  }
}

async function look(services: Services, member: Member, { file, form }: Upload) {
  if (file === null) return refuse({ code: "no-file", found: "" });
  const codes = form.getAll("regions").map(Number).filter(Number.isInteger);
  const regions = codes.length === 0 ? null : codes;
  const asked = await refusalOf(
    () => lookAtBoundaries(services, member, { ...file, regions }),
    ["too-many-tries"],
  );
  if (asked.status === "refused") return again(refusedForm(form, [{ field: "file", code: asked.code }]));
  if (asked.result.status === "refused") return refuse(asked.result);
  throw redirect(`${pageOf(member)}?bozza=${asked.result.draftId}`);
}

async function confirm(services: Services, member: Member, form: FormData) {
  const read = readForm(form, confirmForm);
  if (read.status === "refused") return again(read.state);
  const done = await refusalOf(() => importBoundaries(services, member, read.value), ["preview-gone"]);
  if (done.status === "refused") return again(refusedForm(form, [{ field: "file", code: done.code }]));
  throw redirect(`${pageOf(member)}?fatto=importati`);
}

function readDone(told: string | null): BoundariesDone | null {
  return told === "importati" || told === "tolti" ? told : null;
}

function pageOf({ workspaceId }: Member): string {
  return `/cantieri/${workspaceId}/territorio/confini`;
}

type Refused = Pick<BoundaryRefusal, "code" | "found">;
const noForm: FormState | null = null;
const noRefusal: Refused | null = null;

function refuse({ code, found }: Refused) {
  const status = code === "too-large" ? 413 : 400;
  return data({ refusal: { code, found }, form: noForm }, { status });
}

function again(form: FormState) {
  return data({ refusal: noRefusal, form }, { status: 400 });
}

export default function TerritoryBoundariesRoute() {
  const { workspaceId, workspaceTitle, inUse, preview, done } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  return (
    <BoundariesPage
      workspaceId={workspaceId}
      workspaceTitle={workspaceTitle}
      inUse={inUse}
      preview={preview}
      refusal={answer?.refusal ?? null}
      form={answer?.form ?? null}
      done={done}
    />
  );
}
