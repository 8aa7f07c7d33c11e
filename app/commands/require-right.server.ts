import type { Actor, ActingMember } from "~/domain/rights/actors";
import { can } from "~/domain/rights/can";
import type { Action, ResourceKindOf } from "~/domain/rights/capabilities";
import type { ResourceOf } from "~/domain/rights/resources";
import { Refusal } from "~/errors.server";

/** Stops the act unless the actor may do it. */
export function requireRight<A extends Action>(
  actor: Actor,
  action: A,
  resource: ResourceOf<ResourceKindOf<A>>,
): void {
  if (!can(actor, action, resource)) throw new Refusal("not-allowed");
}

export function asActor(member: ActingMember): Actor {
  return { ...member, kind: "member" };
}
