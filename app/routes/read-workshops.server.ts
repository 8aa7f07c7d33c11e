import type { Member } from "~/database/members.server";
import { listWorkshops } from "~/database/workshops.server";
import { can } from "~/domain/rights/can";
import { findFormat } from "~/domain/workshop/formats";
import type { Language } from "~/domain/wording/language";
import type { WorkshopsData } from "~/features/workshops/list/list-data";
import type { Services } from "~/services.server";
import { requireWorkspace } from "./read-shell.server";
import { sayWorkshop } from "./say-workshop.server";

export async function readWorkshops(
  services: Services,
  member: Member,
  language: Language,
): Promise<WorkshopsData> {
  const { workspaceId } = member;
  const [workspace, workshops] = await Promise.all([
    requireWorkspace(services, workspaceId),
    listWorkshops(services.database, workspaceId),
  ]);
  const now = services.clock.now();
  return {
    workspaceId,
    workspaceTitle: workspace.title,
    mayCreate: can({ ...member, kind: "member" }, "workshops.create", { kind: "workspace", workspaceId }),
    workshops: workshops.map((workshop) => ({
      id: workshop.id,
      title: workshop.title,
      format: findFormat(workshop.formatId)?.title[language] ?? "",
      status: workshop.status,
      facts: sayWorkshop(workshop, language, now),
      code: workshop.code,
      hasMinutes: workshop.minutesApprovedAt !== null,
    })),
  };
}
