import { parseLanguage, type Language } from "~/domain/wording/language";

const cookieName = "cantiere_lingua";
const oneYearSeconds = 365 * 24 * 60 * 60;

/** The language chosen before, or the one the browser asks for first; Italian when neither is known. */
export function readLanguage(request: Request): Language {
  const chosen = new RegExp(`(?:^|; )${cookieName}=(\\w+)`).exec(request.headers.get("Cookie") ?? "");
  if (chosen) return parseLanguage(chosen[1]);
  const [asked] = (request.headers.get("Accept-Language") ?? "it").split(/[-,;]/);
  return parseLanguage(asked);
}

/** The header that keeps the choice. */
export function languageCookie(
  language: Language,
  { publicOrigin }: { readonly publicOrigin: string },
): string {
  const secure = publicOrigin.startsWith("https:") ? "; Secure" : "";
  return `${cookieName}=${language}; Path=/; Max-Age=${oneYearSeconds}; SameSite=Lax; HttpOnly${secure}`;
}
