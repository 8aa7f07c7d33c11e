import { requireCall } from "~/calls/index";
import type { Member } from "~/database/members.server";
import { workspaceFingerprint } from "~/database/workspaces.server";
import type { Call } from "~/domain/call/call-schema";
import { type CallPart, defaultsToConfirm } from "~/domain/call/defaults-to-confirm";
import { requireStage } from "~/domain/call/stages";
import { typedTerm } from "~/domain/form/term-fields";
import { can } from "~/domain/rights/can";
import { formatMoment } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";
import type { SettingsData } from "~/features/settings/settings-data";
import type { Services } from "~/services.server";
import { districtNames, requireWorkspace } from "./read-shell.server";

export async function readSettings(
  services: Services,
  member: Member,
  language: Language,
): Promise<SettingsData> {
  const { workspaceId } = member;
  const workspace = await requireWorkspace(services, workspaceId);
  const call = requireCall(workspace.callId);
  return {
    workspaceId,
    title: workspace.title,
    acronym: workspace.acronym,
    ...typedTerm(workspace.closesAt),
    seen: workspaceFingerprint(workspace),
    term: formatMoment(language, workspace.closesAt, services.clock.now()),
    call: call.title.value,
    stage: requireStage(call, workspace.stageId).name[language],
    districts: districtNames(workspace, language),
    canArchive: can({ ...member, kind: "member" }, "workspace.archive", { kind: "workspace", workspaceId }),
    canEdit: can({ ...member, kind: "member" }, "workspace.edit", { kind: "workspace", workspaceId }),
    defaults: defaultsByPart(call, language),
  };
}

/** In the order of the call; a name that stands twice in a part is shown once. */
function defaultsByPart(call: Call, language: Language): SettingsData["defaults"] {
  const parts = new Map<CallPart, Set<string>>();
  for (const { part, name } of defaultsToConfirm(call)) {
    parts.set(part, (parts.get(part) ?? new Set()).add(name[language]));
  }
  return [...parts].map(([part, names]) => ({ part, names: [...names] }));
}
