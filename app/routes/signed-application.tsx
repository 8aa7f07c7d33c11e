import { readFile } from "node:fs/promises";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireCall } from "~/calls/index";
import { mostSignedBytes, preflightSignedApplication } from "~/commands/preflight-signed-application.server";
import type { Member } from "~/database/members.server";
import { findOpenFreeze } from "~/database/stage-freezes.server";
import { isReadyToHandIn, type PreflightResult } from "~/domain/delivery/preflight/run-preflight";
import type { Language } from "~/domain/wording/language";
import { type RefusalCode, refusalOf, refusals } from "~/errors.server";
import type { PreflightAnswer, PreflightData } from "~/features/delivery/preflight-data";
import { PreflightPage } from "~/features/delivery/preflight-page";
import { preflightTexts } from "~/features/delivery/preflight-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import type { Services } from "~/services.server";
import { requireMember } from "~/session.server";
import { useAnswer } from "~/ui/use-answer";
import { isUpload } from "~/is-upload.server";
import { pageTitle } from "./page-title";
import { readText } from "./read-form.server";
import { requireWorkspace } from "./read-shell.server";
import { type Upload, withUpload } from "./take-upload.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "export.application");
  const workspace = await requireWorkspace(context.services, member.workspaceId);
  const page: PreflightData = {
    workspace: { id: workspace.id, title: workspace.title },
    isFrozen: (await findOpenFreeze(context.services.database, workspace.id)) !== null,
    channels: requireCall(workspace.callId).channel.anyOf,
  };
  const bar: BarTitle = {
    title: preflightTexts[readLanguage(request)].title,
    detail: workspace.title,
    back: `/cantieri/${workspace.id}/consegna`,
  };
  return { bar, page };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "export.application");
  if (!isUpload(request)) return refused("file-missing");
  const limits = { field: "file", mostBytes: mostSignedBytes };
  const language = readLanguage(request);
  const answer = await withUpload(request, limits, (upload) =>
    look(context.services, member, { upload, language }),
  );
  return answer === "too-large" ? refused("file-too-large") : answer;
}

interface Sent {
  readonly upload: Upload;
  readonly language: Language;
}

async function look(services: Services, member: Member, { upload: { file, form }, language }: Sent) {
  if (file === null) return refused("file-missing");
  const channel = readText(form, "channel") === "portal" ? "portal" : "certified-email";
  const bytes = await readFile(file.path);
  const done = await refusalOf(
    () => preflightSignedApplication(services, member, { fileName: file.name, bytes, channel }),
    ["file-missing", "file-too-large", "too-many-tries", "stage-not-frozen", "section-under-repair"],
  );
  if (done.status === "refused") return refused(done.code);
  return answered({
    fileName: file.name,
    channel,
    isReady: isReadyToHandIn(done.result),
    results: done.result.map((result) => shown(result, language)),
  });
}

function shown(result: PreflightResult, language: Language) {
  return {
    id: result.id,
    title: result.title[language],
    outcome: result.outcome,
    cause: "cause" in result ? result.cause[language] : null,
    remedy: "remedy" in result ? result.remedy[language] : null,
  };
}

function answered(looked: NonNullable<PreflightAnswer["looked"]>) {
  return data<PreflightAnswer>({ looked, refusal: null });
}

function refused(refusal: RefusalCode) {
  return data<PreflightAnswer>({ looked: null, refusal }, { status: refusals[refusal] });
}

export default function SignedApplicationRoute() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>() ?? null;
  return <PreflightPage page={page} answer={answer} />;
}
