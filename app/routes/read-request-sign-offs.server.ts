import { type ReadSignOffs, readSignOffs } from "~/commands/sign-off/read-sign-offs.server";
import type { Workspace } from "~/database/workspaces.server";
import { readPartnershipFacts, type RequestContext } from "./read-partnership-facts.server";

/** Lives as long as the request it belongs to. */
const readOfRequest = new WeakMap<RequestContext, Promise<ReadSignOffs>>();

/**
 * How far every body is that approves. The loaders of one request ask for it together and it is read once; an act must
 * not ask, or its own page would be told what was before it.
 */
export function readRequestSignOffs(context: RequestContext, workspace: Workspace): Promise<ReadSignOffs> {
  const known = readOfRequest.get(context);
  if (known !== undefined) return known;
  const documents = readPartnershipFacts(context, workspace).then((read) => read.documents);
  const read = readSignOffs(context.services, workspace, documents);
  readOfRequest.set(context, read);
  return read;
}
