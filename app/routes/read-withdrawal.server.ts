import { requireCall } from "~/calls/index";
import { listMembers, type Member } from "~/database/members.server";
import { listAssignments } from "~/database/sections.server";
import { isStageFrozenNow } from "~/database/stage-freezes.server";
import { findSection } from "~/domain/call/stages";
import { withoutPartner } from "~/domain/eligibility/change-partners";
import { checkRules } from "~/domain/eligibility/check-rules";
import { compareResults } from "~/domain/eligibility/compare-results";
import { withdrawalEffects } from "~/domain/partnership/withdrawal-effects";
import type { Language } from "~/domain/wording/language";
import { notFound } from "~/errors.server";
import type { WithdrawalData } from "~/features/partnership/withdrawal-page";
import type { RequestContext } from "./read-partnership-facts.server";
import { readPartnership } from "./read-partnership.server";
import { requireWorkspace } from "./read-shell.server";

/** What would change if the organisation left: nothing is written. */
export async function readWithdrawal(
  context: RequestContext,
  member: Member,
  { organisationId, language }: { readonly organisationId: string; readonly language: Language },
): Promise<WithdrawalData> {
  const { services } = context;
  const { database } = services;
  const { workspaceId } = member;
  const [workspace, partnership, assignments, members, isFrozen] = await Promise.all([
    requireWorkspace(services, workspaceId),
    readPartnership(context, member, language),
    listAssignments(database, workspaceId),
    listMembers(database, workspaceId),
    isStageFrozenNow(database, workspaceId),
  ]);
  const leaving = partnership.partners.find(({ id }) => id === organisationId);
  if (leaving === undefined) throw notFound();
  const call = requireCall(workspace.callId);
  const { facts, overrides } = partnership.rules;
  const after = checkRules(call, withoutPartner(facts, organisationId), overrides);
  return {
    workspaceId,
    workspaceTitle: workspace.title,
    name: leaving.shortName,
    isOwn: member.organisationId === organisationId,
    rules: compareResults(checkRules(call, facts, overrides), after),
    sections: assignments
      .filter((assignment) => assignment.organisationId === organisationId)
      .map(({ sectionId }) => findSection(call, workspace.stageId, sectionId)?.title[language] ?? sectionId),
    effects: withdrawalEffects(partnership.partners, organisationId),
    isFrozen,
    people: members.filter((person) => person.organisationId === organisationId).length,
  };
}
