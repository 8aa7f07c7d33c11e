import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { startArchive } from "~/commands/archive/start-archive.server";
import { orPage } from "~/errors.server";
import { ArchivePage } from "~/features/archive/archive-page";
import { archiveTexts } from "~/features/archive/archive-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { readArchiveJob } from "./read-archive-job.server";
import { requireWorkspace } from "./read-shell.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.archive");
  const { workspaceId } = member;
  const language = readLanguage(request);
  const { title } = await requireWorkspace(context.services, workspaceId);
  const jobId = new URL(request.url).searchParams.get("lavoro");
  const bar: BarTitle = {
    title: archiveTexts[language].title,
    detail: title,
    back: `/cantieri/${workspaceId}/impostazioni`,
  };
  const job =
    jobId === null ? null : await readArchiveJob(context.services, { workspaceId, jobId, language });
  return { bar, archive: { workspaceId, title, job } };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.archive");
  const jobId = await orPage(() => startArchive(context.services, member));
  return redirect(`/cantieri/${member.workspaceId}/impostazioni/archivio?lavoro=${jobId}`);
}

export default function WorkspaceArchiveRoute() {
  return <ArchivePage archive={useLoaderData<typeof loader>().archive} />;
}
