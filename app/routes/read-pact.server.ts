import { readDocumentStates } from "~/commands/read-documents.server";
import type { Member } from "~/database/members.server";
import { listClauses } from "~/database/pact-clauses.server";
import { isStageFrozenNow } from "~/database/stage-freezes.server";
import { commitmentsOf, needsOf } from "~/domain/partnership/documents/document-facts";
import { pactClauses } from "~/domain/partnership/documents/pact-clauses";
import { phaseNames, sayQuantity } from "~/domain/partnership/documents/say-commitment";
import { commitmentPhases } from "~/domain/partnership/partner-sheet";
import { can } from "~/domain/rights/can";
import type { Language } from "~/domain/wording/language";
import type { PactData } from "~/features/partnership/pact-data";
import type { Services } from "~/services.server";
import { mayReadDocument } from "./may-read-document.server";

/** The pact with everything the sheets put into it now. */
export async function readPact(services: Services, member: Member, language: Language): Promise<PactData> {
  const { workspaceId, organisationId } = member;
  const [{ facts, states, workspaceTitle }, stored, isFrozen] = await Promise.all([
    readDocumentStates(services, workspaceId),
    listClauses(services.database, workspaceId),
    isStageFrozenNow(services.database, workspaceId),
  ]);
  const state = states.find(({ kind }) => kind.id === "subsidiarity-pact");
  const [made] = state?.made ?? [];
  const actor = { ...member, kind: "member" } as const;
  const workspace = { kind: "workspace", workspaceId } as const;
  const commitments = facts.bodies.flatMap((body) => commitmentsOf(body, facts.bodies));
  const needs = facts.bodies.flatMap((body) => needsOf(body, facts.bodies));
  return {
    workspaceId,
    workspaceTitle,
    organisationId,
    isFrozen,
    mayEdit: !isFrozen && can(actor, "partnership.edit-pact", workspace),
    mayMake: !isFrozen && can(actor, "partnership.make-document", workspace),
    clauses: pactClauses.map(({ id, title, purpose, adds, proposed }) => {
      const own = stored.find(({ clauseId }) => clauseId === id);
      return {
        id,
        title,
        purpose: purpose[language],
        text: own?.text ?? proposed(facts.project),
        version: own?.version ?? 0,
        hasTable: adds !== null,
      };
    }),
    phases: commitmentPhases.map((phase) => ({
      id: phase,
      name: phaseNames[phase][language],
      commitments: commitments
        .filter((commitment) => commitment.phase === phase)
        .map((commitment) => ({
          id: `${commitment.organisationId}-${commitment.id}`,
          by: commitment.by,
          what: commitment.what,
          quantity: sayQuantity(commitment),
          to: commitment.to,
        })),
    })),
    gaps: {
      withoutCommitments: facts.bodies
        .filter(({ sheet }) => sheet.commitments.length === 0)
        .map(({ name }) => name),
      openNeeds: needs.filter(({ answeredBy }) => answeredBy === null),
    },
    made:
      made && state
        ? {
            ...{ id: made.id, fileName: made.fileName, isCurrent: made.dataHash === state.dataHash },
            mayDownload: mayReadDocument(member, state, made),
          }
        : null,
  };
}
