import type { ActingMember } from "./actors";
import { isOutOfReach } from "./can";
import { type Action, capabilities, type Capability, type Condition } from "./capabilities";

/** `always`, `never`, or only when one of some conditions holds of the thing acted on. */
export type EffectiveRight =
  | { readonly action: Action; readonly status: "always" | "never" }
  | { readonly action: Action; readonly status: "only-when"; readonly conditions: readonly Condition[] };

/**
 * What a member may do in its workspace, one entry per action of a workspace, in the order of the table.
 * Rights over the installation belong to accounts and are left out.
 */
export function effectiveRights(
  member: Pick<ActingMember, "organisationRole" | "role" | "inRehearsal">,
): readonly EffectiveRight[] {
  return workspaceActions().map((action) => effectiveRight(member, action));
}

/** Every action of members in a workspace. */
export function workspaceActions(): readonly Action[] {
  // The keys of the table are exactly the actions: that is how the type is made.
  const actions = Object.keys(capabilities) as Action[];
  return actions.filter((action) => {
    const { on, grants }: Capability = capabilities[action];
    return on !== "installation" && grants.some(({ to }) => to === "members");
  });
}

function effectiveRight(
  member: Pick<ActingMember, "organisationRole" | "role" | "inRehearsal">,
  action: Action,
): EffectiveRight {
  const capability: Capability = capabilities[action];
  if (isOutOfReach(capability, member)) return { action, status: "never" };
  const conditions = capability.grants
    .filter((grant) => grant.to === "members")
    .filter(
      (grant) => grant.organisations.includes(member.organisationRole) && grant.roles.includes(member.role),
    )
    .map((grant) => grant.when);
  if (conditions.length === 0) return { action, status: "never" };
  const needed = conditions.filter((condition) => condition !== undefined);
  if (needed.length < conditions.length) return { action, status: "always" };
  return { action, status: "only-when", conditions: needed };
}
