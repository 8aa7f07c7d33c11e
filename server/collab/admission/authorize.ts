import { closeCodes } from "~/collab/close-codes";
import { accountParameter } from "~/collab/wire";
import type { Database } from "~/database/client.server";
import { findStandings, type Standing, type StandingQuestion } from "~/database/standings.server";
import { hashToken } from "~/database/tokens.server";
import {
  needsDocumentName,
  parseBoardDocumentName,
  parsePartnerDocumentName,
  parseSectionDocumentName,
} from "~/document/workspace-document";
import { personColour } from "~/domain/rights/members";
import { readSessionToken } from "~/domain/rights/session-cookie";
import type { Clock } from "~/services.server";
import { askTogether } from "../ask-together.ts";
import type { Admission, Authorize } from "./admission.ts";
import { findDocumentRights } from "./document-rights.ts";

interface AuthorizerNeeds {
  readonly database: Database;
  readonly clock: Clock;
  /** scheme, host and port of the pages that may connect */
  readonly publicOrigins: readonly string[];
}

/** Decides on a connection by the same session and the same table of rights as every page. */
export function createAuthorizer({ database, clock, publicOrigins }: AuthorizerNeeds): Authorize {
  const findStanding = askTogether((questions: readonly StandingQuestion[]) =>
    findStandings(database, questions, clock.now()),
  );

  return async (request, workspaceId, documentName) => {
    // A browser always says which page connects. One of another site would come with our cookie.
    if (!publicOrigins.includes(request.headers.origin ?? "")) return refused(closeCodes.notSignedIn);
    const token = readSessionToken(request.headers.cookie);
    if (token === null) return refused(closeCodes.notSignedIn);
    const sessionId = hashToken(token);
    const sectionId = parseSectionDocumentName(documentName);
    const organisationId = parsePartnerDocumentName(documentName);
    const workshopId = parseBoardDocumentName(documentName);
    const question = {
      ...{ sessionId, workspaceId, documentName },
      ...{ sectionId: sectionId ?? "", organisationId: organisationId ?? "" },
      workshopId: workshopId ?? "",
    };
    const standing = await findStanding(question);
    if (standing === null) return refused(closeCodes.notSignedIn);
    const isKnown = [sectionId, organisationId, workshopId].some((id) => id !== null);
    if (!isKnown && documentName !== needsDocumentName) return refused(closeCodes.unknownDocument);
    const account = accountOfPage(request.url);
    const isOther = account !== null && standing.member !== null && account !== standing.member.accountId;
    if (isOther) return refused(closeCodes.notSignedIn);
    return admit(question, standing);
  };
}

/** Whose page it is; null when it does not say. */
function accountOfPage(url = ""): string | null {
  return new URLSearchParams(url.split("?")[1]).get(accountParameter);
}

function admit(question: StandingQuestion, { member, isDocument, ...standing }: Standing): Admission {
  if (member === null || !isDocument) return refused(closeCodes.unknownDocument);
  const rights = findDocumentRights(member, question, standing);
  if (rights === null) return refused(closeCodes.unknownDocument);
  if (!rights.canRead) return refused(closeCodes.notAllowed);
  const { memberId, accountId, name, organisation, arrivedBefore } = member;
  const colour = personColour(arrivedBefore);
  return {
    status: "admitted",
    member: { memberId, accountId, sessionId: question.sessionId, name, organisation, colour },
    canWrite: rights.canWrite,
  };
}

function refused(code: number): Admission {
  return { status: "refused", code };
}
