import { requireCall } from "~/calls/index";
import { type JoinRequest, listJoinRequests } from "~/database/join-requests.server";
import { findJoinToken } from "~/database/joining.server";
import { listKnownTaxCodes } from "~/database/organisations.server";
import { isStageFrozenNow } from "~/database/stage-freezes.server";
import { textSectionsOfStage } from "~/domain/call/stages";
import { actorMark, describeKind } from "~/domain/organisation/kinds";
import { formatSeat } from "~/domain/organisation/seat";
import { formatRelative } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";
import type { JoinRequestsData, JoinRequestView } from "~/features/partnership/join-requests-data";
import type { Services } from "~/services.server";
import { requireWorkspace } from "./read-shell.server";

/** Who asks to join, for those who answer: nobody else needs the addresses in it. */
export async function readJoinRequests(
  services: Services,
  workspaceId: string,
  language: Language,
): Promise<JoinRequestsData> {
  const { database, clock, settings } = services;
  const [workspace, token, requests, isFrozen] = await Promise.all([
    requireWorkspace(services, workspaceId),
    findJoinToken(database, workspaceId),
    listJoinRequests(database, workspaceId),
    isStageFrozenNow(database, workspaceId),
  ]);
  const known = await listKnownTaxCodes(
    database,
    requests.map(({ taxCode }) => taxCode),
  );
  const now = clock.now();
  return {
    workspaceId,
    workspaceTitle: workspace.title,
    isFrozen,
    joinAddress: token === null ? null : `${settings.publicOrigin}/entra/${token}`,
    requests: requests.map((request) => ({
      ...view(request, language),
      asked: formatRelative(language, now, request.createdAt),
      isKnown: known.has(request.taxCode),
    })),
    sections: textSectionsOfStage(requireCall(workspace.callId), workspace.stageId).map(({ id, title }) => ({
      id,
      title: title[language],
    })),
  };
}

function view(request: JoinRequest, language: Language): Omit<JoinRequestView, "asked" | "isKnown"> {
  const { id, organisationName, organisationKind: kind, taxCode, personName, personEmail, message } = request;
  return {
    id,
    organisationName,
    mark: actorMark({ kind, role: "partner" }),
    kind: describeKind(kind).name[language],
    taxCode,
    seat: formatSeat({ municipality: request.seatMunicipality, province: request.seatProvince }),
    personName,
    personEmail,
    message,
  };
}
