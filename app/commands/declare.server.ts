import { requireCall } from "~/calls/index";
import { writeAudit } from "~/database/audit.server";
import { saveDeclaration } from "~/database/declarations.server";
import { inTransaction, type Queries } from "~/database/transaction.server";
import { type Question, questionsForLead, questionsForPartner } from "~/domain/eligibility/questions";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { requirePartner } from "./require-partner.server";
import { asActor, requireRight } from "./require-right.server";
import { requireWorkspace } from "./require-workspace.server";

/** What somebody answers: whether a statement holds, or in how many other projects the organisation is. */
export type DeclaredAnswer =
  | { readonly ruleId: string; readonly isTrue: boolean }
  | { readonly ruleId: string; readonly count: number };

type DeclareServices = Pick<Services, "database" | "clock" | "changes">;

/** The lead says something of the whole partnership. */
export async function declareForPartnership(
  services: DeclareServices,
  acting: ActingMember,
  answer: DeclaredAnswer,
): Promise<void> {
  const { workspaceId } = acting;
  requireRight(asActor(acting), "partnership.declare", { kind: "workspace", workspaceId });
  return declare(services, acting, {
    answer,
    organisationId: null,
    findQuestions: async (queries) => {
      const { callId, stageId } = await requireWorkspace(queries, workspaceId);
      return questionsForLead(requireCall(callId), stageId);
    },
  });
}

/** An organisation says something of itself. */
export function declareForOrganisation(
  services: DeclareServices,
  acting: ActingMember,
  answer: DeclaredAnswer,
): Promise<void> {
  const { workspaceId, organisationId } = acting;
  return declare(services, acting, {
    answer,
    organisationId,
    findQuestions: async (queries) => {
      const partner = await requirePartner(queries, acting, "partner.declare", organisationId);
      const { callId, stageId } = await requireWorkspace(queries, workspaceId);
      const { kind } = partner.organisation;
      return questionsForPartner(requireCall(callId), stageId, { kind, role: partner.role });
    },
  });
}

interface Declaring {
  readonly answer: DeclaredAnswer;
  /** null: for the whole partnership */
  readonly organisationId: string | null;
  readonly findQuestions: (queries: Queries) => Promise<readonly Question[]>;
}

async function declare(
  { database, clock, changes }: DeclareServices,
  acting: ActingMember,
  { answer, organisationId, findQuestions }: Declaring,
): Promise<void> {
  const { workspaceId, accountId, memberId } = acting;
  const { ruleId } = answer;
  await inTransaction(database, async (queries) => {
    const question = (await findQuestions(queries)).find((asked) => asked.ruleId === ruleId);
    if (question === undefined) throw new Refusal("not-found");
    const at = clock.now();
    const said = { ruleId, organisationId, ...valueOf(question, answer) };
    await saveDeclaration(queries, said, { workspaceId, statedById: memberId, statedAt: at });
    const subject = { ruleId, ...(organisationId !== null && { organisationId }) };
    await writeAudit(queries, { at, accountId, workspaceId, act: "declare", subject });
  });
  changes.publish(workspaceId);
}

/** An answer of the other kind than what is asked says nothing. */
function valueOf(question: Question, answer: DeclaredAnswer) {
  if (question.kind === "statement" && "isTrue" in answer) return { isTrue: answer.isTrue, count: null };
  if (question.kind === "other-applications" && "count" in answer)
    return { isTrue: answer.count + 1 <= question.max, count: answer.count };
  throw new Refusal("input-not-valid");
}
