import { livePath } from "~/collab/wire";
import type { Place } from "./sockets.ts";

const prefix = `${livePath}/`;
const workspacePattern = /^[A-Za-z0-9_-]{1,64}$/;
const namePattern = /^[a-z][a-z-]*(\/[A-Za-z0-9_-]{1,64}){0,3}$/;

/** `/live/<workspace>/<document>`; null when it is an address of ours that names nothing possible. */
export function parseLivePath(url: string): Place | null {
  const path = url.slice(prefix.length).split("?")[0] ?? "";
  const slash = path.indexOf("/");
  if (slash < 0) return null;
  const workspaceId = path.slice(0, slash);
  const name = path.slice(slash + 1);
  if (!workspacePattern.test(workspaceId) || name.length > 200 || !namePattern.test(name)) return null;
  return { workspaceId, name };
}

export function isLivePath(url: string): boolean {
  return url.startsWith(prefix);
}
