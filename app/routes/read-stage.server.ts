import { readReadiness } from "~/commands/read-readiness.server";
import { listStageFreezes, type StageFreeze } from "~/database/stage-freezes.server";
import { listPartners } from "~/database/partners.server";
import type { Member } from "~/database/members.server";
import type { Workspace } from "~/database/workspaces.server";
import { requireCall } from "~/calls/index";
import { parsePartnerDocumentName, parseSectionDocumentName } from "~/document/workspace-document";
import type { Obstacle } from "~/domain/delivery/obstacle";
import { can } from "~/domain/rights/can";
import type { Language } from "~/domain/wording/language";
import { formatMoment } from "~/domain/wording/format-moment";
import type { ShownFreeze, ShownObstacle, StageData } from "~/features/delivery/delivery-data";
import { freezeTexts } from "~/features/delivery/freeze-texts";
import type { Services } from "~/services.server";
import { readPartnershipFacts, type RequestContext } from "./read-partnership-facts.server";
import { readRequestSignOffs } from "./read-request-sign-offs.server";

/** Whether the stage is frozen, what stands in the way while it is not, and every freeze there was. */
export async function readStage(
  context: RequestContext,
  member: Member,
  { workspace, language }: { readonly workspace: Workspace; readonly language: Language },
): Promise<StageData> {
  const { services } = context;
  const freezes = await listStageFreezes(services.database, workspace.id);
  const isFrozen = freezes.some(({ unfrozen }) => unfrozen === null);
  const about = { kind: "workspace", workspaceId: workspace.id } as const;
  const actor = { ...member, kind: "member" } as const;
  const titleOf = freezes.length === 0 ? String : await readTitles(services, workspace, language);
  const now = services.clock.now();
  return {
    mayFreeze: can(actor, "stage.freeze", about),
    mayUnfreeze: can(actor, "stage.unfreeze", about),
    obstacles: isFrozen ? null : await readObstacles(context, member, { workspace, language }),
    freezes: freezes.map((freeze) => showFreeze(freeze, { titleOf, language, now })),
  };
}

/** What stands in the way, in the words of the reader. */
export async function readObstacles(
  context: RequestContext,
  member: Member,
  { workspace, language }: { readonly workspace: Workspace; readonly language: Language },
): Promise<readonly ShownObstacle[]> {
  const { obstacles } = await readReadiness(context.services, workspace, {
    ownOrganisationId: member.organisationId,
    read: readPartnershipFacts(context, workspace),
    signOffs: readRequestSignOffs(context, workspace),
  });
  return obstacles.map((obstacle) => showObstacle(obstacle, language));
}

function showObstacle(obstacle: Obstacle, language: Language): ShownObstacle {
  const { id, what, each = [], enough, link, isOverridable } = obstacle;
  return {
    ...{ id, link, isOverridable },
    what: what[language],
    emptySection: obstacle.kind === "empty-section" ? obstacle.title[language] : null,
    each: each.map((one) => one[language]),
    enough: enough && enough[language],
  };
}

interface Shown {
  readonly titleOf: (documentName: string) => string;
  readonly language: Language;
  readonly now: Date;
}

function showFreeze(freeze: StageFreeze, { titleOf, language, now }: Shown): ShownFreeze {
  const { number, frozenAt, frozenBy, hash, overridden, documents, unfrozen } = freeze;
  return {
    ...{ number, hash },
    at: formatMoment(language, frozenAt, now),
    by: frozenBy,
    overridden: overridden.map(({ what, reason }) => ({ what: what[language], reason })),
    documents: documents.map(({ name, textHash }) => ({ title: titleOf(name), hash: textHash })),
    unfrozen: unfrozen && { ...unfrozen, at: formatMoment(language, unfrozen.at, now) },
  };
}

/** What people call the live documents of a workspace. */
export async function readTitles(
  { database }: Pick<Services, "database">,
  workspace: Workspace,
  language: Language,
): Promise<(documentName: string) => string> {
  const { sections } = requireCall(workspace.callId);
  const partners = await listPartners(database, workspace.id);
  const words = freezeTexts[language];
  return (name) => {
    const sectionId = parseSectionDocumentName(name);
    if (sectionId !== null) return sections.find(({ id }) => id === sectionId)?.title[language] ?? sectionId;
    const organisationId = parsePartnerDocumentName(name);
    if (organisationId === null) return words.needs;
    const partner = partners.find(({ organisation }) => organisation.id === organisationId);
    return words.sheetOf(partner?.organisation.shortName ?? organisationId);
  };
}
