import type { AppLoadContext } from "@remix-run/node";
import {
  readPartnershipFacts as readNow,
  type ReadPartnershipFacts,
} from "~/commands/read-partnership-facts.server";
import type { Workspace } from "~/database/workspaces.server";

/** Lives as long as the request it belongs to. */
const readOfRequest = new WeakMap<RequestContext, Promise<ReadPartnershipFacts>>();

/** What the loaders of one request are all given. */
export type RequestContext = Pick<AppLoadContext, "services">;

/**
 * What the rules of the call are judged by, with the records it was made from. The loaders of one request ask for it
 * together and it is read once; an act must not ask, or its own page would be told what was before it.
 */
export function readPartnershipFacts(
  context: RequestContext,
  workspace: Workspace,
): Promise<ReadPartnershipFacts> {
  const known = readOfRequest.get(context);
  if (known !== undefined) return known;
  const read = readNow(context.services, workspace);
  readOfRequest.set(context, read);
  return read;
}
