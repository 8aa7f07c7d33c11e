import { randomBytes } from "node:crypto";
import type { RequestHandler, Response } from "express";
import type { Settings } from "~/env.server";

interface HeaderSettings extends Pick<Settings, "publicOrigin"> {
  /** Vite serves the pages and changes them in place. */
  readonly isDeveloping: boolean;
}

/** Sets the headers that every answer carries, and `response.locals.nonce` for the scripts of this one. */
export function securityHeaders(settings: HeaderSettings): RequestHandler {
  const isSecure = settings.publicOrigin.startsWith("https:");
  return (_request, response, next) => {
    const nonce = randomBytes(16).toString("base64");
    response.locals["nonce"] = nonce;
    response.set({
      "Content-Security-Policy": contentSecurityPolicy(nonce, settings),
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "same-origin",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      ...(isSecure && { "Strict-Transport-Security": "max-age=31536000" }),
    });
    letPagesHaveRulesOfTheirOwn(response);
    next();
  };
}

/** Answers of the framework are appended to what was set: without this a page would be held to its rules and to these. */
function letPagesHaveRulesOfTheirOwn(response: Response): void {
  const append = response.append.bind(response);
  response.append = (name, value) => {
    if (name.toLowerCase() === "content-security-policy") response.removeHeader(name);
    return append(name, value);
  };
}

export function contentSecurityPolicy(nonce: string, { isDeveloping, publicOrigin }: HeaderSettings): string {
  // Vite puts styles into the page as it goes along.
  const styles = isDeveloping ? "'self' 'unsafe-inline'" : "'self'";
  const sockets = publicOrigin.replace(/^http/, "ws");
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src ${styles}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${sockets}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
