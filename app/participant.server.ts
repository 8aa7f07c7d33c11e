import { type AppLoadContext, redirect } from "@remix-run/node";
import { findParticipantByCode } from "~/database/participants.server";
import type { ActingParticipant } from "~/domain/rights/actors";
import { can } from "~/domain/rights/can";
import { participantCookie, readParticipantCode } from "~/domain/rights/participant-cookie";
import type { ParticipantLanguage } from "~/domain/workshop/phrase";

/** The guard of the pages of a phone, and what keeps its personal code there. */

/** Somebody who takes part, with the personal code the phone came with: it is used, and never kept. */
export interface ParticipantWithCode extends ActingParticipant {
  readonly code: string;
}

export interface Participation {
  readonly participant: ParticipantWithCode;
  readonly language: ParticipantLanguage;
  readonly nickname: string;
  /** the stage they said to be ready with; null: none */
  readonly readyStageId: string | null;
}

/** Who takes part in this workshop by the phone that asks; everybody else is sent where a code is typed. */
export async function requireParticipant(
  request: Request,
  context: Pick<AppLoadContext, "services">,
  workshopId: string | undefined,
): Promise<Participation> {
  const found = await findParticipant(request, context, workshopId);
  if (found === null) throw redirect("/partecipa");
  return found;
}

/** The same, or null: for the page where people come in, which those who are in already pass by. */
export async function findParticipant(
  request: Request,
  { services }: Pick<AppLoadContext, "services">,
  workshopId: string | undefined,
): Promise<Participation | null> {
  const code = readParticipantCode(request.headers.get("Cookie"));
  const found = code === null ? null : await findParticipantByCode(services.database, code);
  if (code === null || found === null || found.workshopId !== workshopId) return null;
  const { id, workspaceId, language, nickname, readyStageId } = found;
  const participant = { participantId: id, workshopId, workspaceId, code };
  const resource = { kind: "workshop", workspaceId, workshopId, facilitatorIds: [] } as const;
  const isIn = can({ ...participant, kind: "participant" }, "workshop.take-part", resource);
  return isIn ? { participant, language, nickname, readyStageId } : null;
}

/** The header that keeps a personal code on the phone. */
export function keepParticipant(
  { code, workshopId }: Pick<ParticipantWithCode, "code" | "workshopId">,
  { services }: Pick<AppLoadContext, "services">,
): string {
  return participantCookie(code, workshopId, services.settings.publicOrigin);
}
