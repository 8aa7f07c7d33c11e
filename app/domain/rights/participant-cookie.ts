import { formatPersonalCode, readPersonalCode } from "~/domain/workshop/workshop-code";

const name = "laboratorio";
const keptForSeconds = 14 * 24 * 3600;

/** The personal code in the header of a request, or null; of several the first, which is the one with the longest path. */
export function readParticipantCode(cookieHeader: string | null | undefined): string | null {
  for (const pair of (cookieHeader ?? "").split(";")) {
    const [key, ...value] = pair.split("=");
    if (key?.trim() === name) return readPersonalCode(value.join("="));
  }
  return null;
}

/** The header that keeps the code on the phone, for the pages of its workshop only, past a meeting of several days. */
export function participantCookie(code: string, workshopId: string, publicOrigin: string): string {
  const kept = `${name}=${formatPersonalCode(code)}; Max-Age=${keptForSeconds}`;
  const secure = publicOrigin.startsWith("https:") ? "; Secure" : "";
  return `${kept}; Path=/laboratorio/${workshopId}; HttpOnly; SameSite=Lax${secure}`;
}
