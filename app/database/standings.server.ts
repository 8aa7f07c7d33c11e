import type { ActingMember } from "~/domain/rights/actors";
import { isSessionAlive, type SessionTimes } from "~/domain/rights/lifetimes";
import { noteSessionVisits } from "./sessions.server";
import { parseOrganisationRole, parsePersonRole } from "./stored-roles.server";
import type { Queries } from "./transaction.server";

/**
 * Somebody who asks for a live document: of a section, the sheet of an organisation, the board of a workshop, or none
 * of these; what it is not of is empty.
 */
export interface StandingQuestion {
  /** the hash of the session's token */
  readonly sessionId: string;
  readonly workspaceId: string;
  readonly documentName: string;
  readonly sectionId: string;
  readonly organisationId: string;
  readonly workshopId: string;
}

/** All that counts for whether they may have it. */
export interface Standing {
  /** null: not there, removed, or disabled */
  readonly member: StandingMember | null;
  readonly isDocument: boolean;
  /** the organisations that write the section beside the lead */
  readonly assignedTo: readonly string[];
  /** the organisation is in the partnership: it came, and has not left */
  readonly isPartner: boolean;
  /** the members who run the workshop, besides the lead */
  readonly facilitatorIds: readonly string[];
}

export interface StandingMember extends ActingMember {
  readonly name: string;
  /** the short name of the organisation */
  readonly organisation: string;
  /** how many came into the workspace before; those who left still count, so that colours stay */
  readonly arrivedBefore: number;
}

interface StandingRow extends SessionTimes {
  /** of its question, counted from 1 */
  readonly ordinal: number;
  readonly isDocument: boolean;
  readonly assignedTo: readonly string[];
  readonly isPartner: boolean;
  readonly facilitatorIds: readonly string[];
  /** null, like all behind it, when there is no such member */
  readonly memberId: string | null;
  readonly accountId: string;
  readonly workspaceId: string;
  readonly organisationId: string;
  readonly role: string;
  readonly organisationRole: string;
  readonly name: string;
  readonly organisation: string;
  readonly arrivedBefore: number;
}

/** In one statement, which sees one moment of everything it asks. Null for a question whose session does not live. */
export async function findStandings(
  queries: Queries,
  questions: readonly StandingQuestion[],
  now: Date,
): Promise<readonly (Standing | null)[]> {
  const rows = await readRows(queries, questions);
  const alive = new Map(
    rows.filter((row) => isSessionAlive(row, now)).map((row) => [row.ordinal - 1, row] as const),
  );
  const visits = [...alive].flatMap(([index, { lastSeenAt }]) => {
    const id = questions[index]?.sessionId;
    return id === undefined ? [] : [{ id, lastSeenAt }];
  });
  await noteSessionVisits(queries, visits, now);
  return questions.map((_, index) => {
    const row = alive.get(index);
    return row === undefined ? null : toStanding(row);
  });
}

function readRows(queries: Queries, questions: readonly StandingQuestion[]): Promise<readonly StandingRow[]> {
  const sessions = questions.map(({ sessionId }) => sessionId);
  const workspaces = questions.map(({ workspaceId }) => workspaceId);
  const documents = questions.map(({ documentName }) => documentName);
  const sections = questions.map(({ sectionId }) => sectionId);
  const workshops = questions.map(({ workshopId }) => workshopId);
  const organisations = questions.map(({ organisationId }) => organisationId);
  return queries.$queryRaw<StandingRow[]>`
    SELECT asked.ordinal::int, s."createdAt", s."lastSeenAt",
           EXISTS (SELECT FROM "LiveDocument" d
                    WHERE d."workspaceId" = asked.workspace AND d.name = asked.document) AS "isDocument",
           ARRAY(SELECT t."organisationId" FROM "SectionAssignment" t
                  WHERE t."workspaceId" = asked.workspace AND t."sectionId" = asked.section) AS "assignedTo",
           EXISTS (SELECT FROM "Partner" i WHERE i."workspaceId" = asked.workspace
                    AND i."organisationId" = asked.organisation AND i."withdrawnAt" IS NULL) AS "isPartner",
           ARRAY(SELECT f."memberId" FROM "WorkshopFacilitator" f JOIN "Workshop" w ON w.id = f."workshopId"
                  WHERE w.id = asked.workshop AND w."workspaceId" = asked.workspace) AS "facilitatorIds",
           m.id AS "memberId", a.id AS "accountId", m."workspaceId", m."organisationId", m.role,
           p.role AS "organisationRole", a.name, o."shortName" AS organisation,
           (SELECT count(*)::int FROM "Member" e WHERE e."workspaceId" = m."workspaceId"
               AND (e."createdAt", e.id) < (m."createdAt", m.id)) AS "arrivedBefore"
      FROM unnest(${sessions}::text[], ${workspaces}::text[], ${documents}::text[], ${sections}::text[],
                  ${organisations}::text[], ${workshops}::text[])
             WITH ORDINALITY AS asked (session, workspace, document, section, organisation, workshop, ordinal)
      JOIN "Session" s ON s."tokenHash" = asked.session
      JOIN "Account" a ON a.id = s."accountId" AND a."disabledAt" IS NULL
      LEFT JOIN "Member" m
        ON m."workspaceId" = asked.workspace AND m."accountId" = a.id AND m."removedAt" IS NULL
      LEFT JOIN "Partner" p ON p."workspaceId" = m."workspaceId" AND p."organisationId" = m."organisationId"
      LEFT JOIN "Organisation" o ON o.id = p."organisationId"`;
}

function toStanding({ isDocument, assignedTo, isPartner, facilitatorIds, ...row }: StandingRow): Standing {
  const asked = { isDocument, assignedTo, isPartner, facilitatorIds };
  const { memberId, accountId, workspaceId, organisationId, name, organisation, arrivedBefore } = row;
  if (memberId === null) return { member: null, ...asked };
  const roles = {
    role: parsePersonRole(row.role),
    organisationRole: parseOrganisationRole(row.organisationRole),
  };
  const acting = { memberId, accountId, workspaceId, organisationId, ...roles };
  return { member: { ...acting, name, organisation, arrivedBefore }, ...asked };
}
