import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireCall } from "~/calls/index";
import { listWorkspacesOf, type WorkspaceOfAccount } from "~/database/workspaces.server";
import { requireStage, textSectionsOfStage } from "~/domain/call/stages";
import { can } from "~/domain/rights/can";
import { personRoleNames } from "~/domain/rights/role-names";
import { isOpen, timeLeft } from "~/domain/time/term";
import { formatDay, formatTime, sayHour } from "~/domain/wording/format-moment";
import { formatTimeLeft } from "~/domain/wording/format-time-left";
import type { Language } from "~/domain/wording/language";
import { GateShell } from "~/features/shell/gate-shell";
import { texts } from "~/features/workspaces/texts";
import { type WorkspaceLine, WorkspacesPage } from "~/features/workspaces/workspaces-page";
import { readLanguage } from "~/language.server";
import { requireAccount } from "~/session.server";
import { pageTitle } from "./page-title";
import { readInstallation } from "./read-installation.server";
import { districtNames } from "./read-shell.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { account } = await requireAccount(request, context);
  const { services } = context;
  const language = readLanguage(request);
  const now = services.clock.now();
  const workspaces = await listWorkspacesOf(services.database, account.id);
  const actor = { kind: "account", accountId: account.id, isAdministrator: account.isAdministrator } as const;
  return {
    title: texts[language].title,
    person: { name: account.name },
    workspaces: workspaces.map((workspace) => toLine(workspace, language, now)),
    canCreate: can(actor, "installation.create-workspace", await readInstallation(services)),
    hasHandedOver: new URL(request.url).searchParams.get("fatto") === "passaggio",
  };
}

function toLine(of: WorkspaceOfAccount, language: Language, now: Date): WorkspaceLine {
  const { workspace, organisation, role, sections } = of;
  const { id, title, isExample, callId, stageId, closesAt } = workspace;
  const call = requireCall(callId);
  const texts = textSectionsOfStage(call, stageId);
  const written = sections.filter(({ status }) => status === "written").map(({ sectionId }) => sectionId);
  return {
    id,
    title,
    isExample,
    where: `${districtNames(workspace, language)} · ${requireStage(call, stageId).name[language]}`,
    as: `${organisation} · ${personRoleNames[role][language]}`,
    isOpen: isOpen(now, closesAt),
    left: formatTimeLeft(language, timeLeft(now, closesAt)),
    term: `${formatDay(language, closesAt, now)}, ${sayHour(language, formatTime(language, closesAt))}`,
    written: texts.filter((section) => written.includes(section.id)).length,
    sections: texts.length,
  };
}

export default function WorkspacesRoute() {
  const { person, ...page } = useLoaderData<typeof loader>();
  return (
    <GateShell person={person} hasBar>
      <WorkspacesPage {...page} />
    </GateShell>
  );
}
