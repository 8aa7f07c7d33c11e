import { type ParticipantLanguage, parseParticipantLanguage } from "~/domain/workshop/phrase";

/** The language chosen in the address, else the first the browser asks for that we have; Italian when there is none. */
export function readParticipantLanguage(request: Request): ParticipantLanguage {
  const chosen = parseParticipantLanguage(new URL(request.url).searchParams.get("lingua"));
  if (chosen !== null) return chosen;
  const asked = (request.headers.get("Accept-Language") ?? "").split(",");
  const known = asked.map((entry) => parseParticipantLanguage(entry.trim().slice(0, 2).toLowerCase()));
  return known.find((language) => language !== null) ?? "it";
}
