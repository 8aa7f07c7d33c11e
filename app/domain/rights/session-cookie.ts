const name = "cantiere_session";

/** The token in the header of a request, or null; of several the first, which is the one with the longest path. */
export function readSessionToken(cookieHeader: string | null | undefined): string | null {
  for (const pair of (cookieHeader ?? "").split(";")) {
    const [key, ...value] = pair.split("=");
    if (key?.trim() === name) return parseToken(value.join("=").trim());
  }
  return null;
}

/** The header that keeps the session, until the browser is closed or the server ends it. */
export function sessionCookie(token: string, publicOrigin: string): string {
  return `${name}=${token}; ${attributes(publicOrigin)}`;
}

/** The header that makes the browser forget the session. */
export function endedSessionCookie(publicOrigin: string): string {
  return `${name}=; Max-Age=0; ${attributes(publicOrigin)}`;
}

function attributes(publicOrigin: string): string {
  const secure = publicOrigin.startsWith("https:") ? "; Secure" : "";
  return `Path=/; HttpOnly; SameSite=Lax${secure}`;
}

/** 256 bits in base64url: anything else is not looked for. */
function parseToken(value: string): string | null {
  return /^[\w-]{43}$/.test(value) ? value : null;
}
