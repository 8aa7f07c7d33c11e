import { liveHttpPath } from "~/collab/http-wire";
import { livePath } from "~/collab/wire";
import type { Place } from "./place.ts";

const prefix = `${livePath}/`;
const httpPrefix = `${liveHttpPath}/`;
const workspacePattern = /^[A-Za-z0-9_-]{1,64}$/;
const namePattern = /^[a-z][a-z-]*(\/[A-Za-z0-9_-]{1,64}){0,3}$/;

/** `/live/<workspace>/<document>`; null when it is an address of ours that names nothing possible. */
export function parseLivePath(url: string): Place | null {
  return parsePlace(pathAfter(prefix, url));
}

export function isLivePath(url: string): boolean {
  return url.startsWith(prefix);
}

export type LiveHttpPath =
  | { readonly kind: "line"; readonly lineId: string }
  | { readonly kind: "document"; readonly place: Place | null };

/** `/live-http/<workspace>/<document>` or `/live-http/<line id>`. */
export function parseLiveHttpPath(url: string): LiveHttpPath {
  const path = pathAfter(httpPrefix, url);
  if (path.includes("/")) return { kind: "document", place: parsePlace(path) };
  return { kind: "line", lineId: path };
}

export function isLiveHttpPath(url: string): boolean {
  return url.startsWith(httpPrefix);
}

function pathAfter(start: string, url: string): string {
  return url.slice(start.length).split("?")[0] ?? "";
}

function parsePlace(path: string): Place | null {
  const slash = path.indexOf("/");
  if (slash < 0) return null;
  const workspaceId = path.slice(0, slash);
  const name = path.slice(slash + 1);
  if (!workspacePattern.test(workspaceId) || name.length > 200 || !namePattern.test(name)) return null;
  return { workspaceId, name };
}
