import { sentRefusals } from "~/features/participant/words/participant-words";
import type { SaidBack } from "~/features/participant/phone/said-back";
import { z } from "zod";

const cookieName = "laboratorio_detto";
/** As long as a page takes to come back over a bad network. */
const keptSeconds = 60;
/** Cookies hold no more than 4 kB, of which a letter may take six bytes here. */
const mostLetters = 500;

const stored = z.object({ reason: z.enum(sentRefusals), text: z.string() });

/**
 * Why a form was not taken, carried to the page that comes back. In a cookie: an address with the sentence in it would
 * stay in the phone's history and in the records of proxies.
 */
export function saidBackCookie({ reason, text }: SaidBack, workshopId: string): string {
  const json = JSON.stringify({ reason, text: text.slice(0, mostLetters) });
  return `${cookieName}=${Buffer.from(json).toString("base64url")}; ${attributes(workshopId, keptSeconds)}`;
}

/** The header that forgets it: it is told once. */
export function forgottenSaidBack(workshopId: string): string {
  return `${cookieName}=; ${attributes(workshopId, 0)}`;
}

export function readSaidBack(request: Request): SaidBack | null {
  const cookie = new RegExp(`(?:^|; )${cookieName}=([\\w-]+)`).exec(request.headers.get("Cookie") ?? "");
  if (cookie?.[1] === undefined) return null;
  const read = stored.safeParse(parseJson(Buffer.from(cookie[1], "base64url").toString()));
  return read.success ? read.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Anybody can write a cookie of their own: nothing was said back.
    return null;
  }
}

function attributes(workshopId: string, seconds: number): string {
  return `Path=/laboratorio/${workshopId}; Max-Age=${seconds}; HttpOnly; SameSite=Lax`;
}
