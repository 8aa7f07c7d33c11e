import type { ActingMember, Actor } from "./actors";
import {
  type Action,
  capabilities,
  type Capability,
  type Condition,
  type Grant,
  isAction,
  type MemberGrant,
  type ResourceKindOf,
} from "./capabilities";
import type { Resource, ResourceOf } from "./resources";

/** Whether the actor may do this to the resource. Anything the table does not grant is refused. */
export function can<A extends Action>(
  actor: Actor,
  action: A,
  resource: ResourceOf<ResourceKindOf<A>>,
): boolean {
  return isGranted(actor, action, resource);
}

/** The same, for names that come from outside: an unknown action, or one of another kind of thing, is refused. */
export function isGranted(actor: Actor, action: string, resource: Resource): boolean {
  if (!isAction(action)) return false;
  const capability: Capability = capabilities[action];
  if (capability.on !== resource.kind) return false;
  if (actor.kind === "member" && isOutOfReach(capability, actor)) return false;
  if (capability.needs === "shared-record" && !isRecordShared(resource)) return false;
  return capability.grants.some(
    (grant) => isHeldBy(actor, grant, resource) && holds(grant.when, actor, resource),
  );
}

/** A rehearsal counts for nobody: what reaches beyond it is not done from within. */
export function isOutOfReach(
  { reaches }: Pick<Capability, "reaches">,
  { inRehearsal }: Pick<ActingMember, "inRehearsal">,
): boolean {
  return reaches === "outside" && inRehearsal === true;
}

function isRecordShared(resource: Resource): boolean {
  return resource.kind === "partner" && resource.isRecordShared === true;
}

function isHeldBy(actor: Actor, grant: Grant, resource: Resource): boolean {
  switch (grant.to) {
    case "anyone":
      return true;
    case "administrator-of-the-installation":
      return actor.kind === "account" && actor.isAdministrator;
    case "participants":
      return (
        actor.kind === "participant" &&
        resource.kind === "workshop" &&
        resource.workspaceId === actor.workspaceId &&
        resource.workshopId === actor.workshopId
      );
    case "members":
      return isMemberMeant(actor, grant, resource);
  }
}

function isMemberMeant(actor: Actor, grant: MemberGrant, resource: Resource): boolean {
  if (actor.kind !== "member" || resource.kind === "installation") return false;
  if (actor.workspaceId !== resource.workspaceId) return false;
  return grant.organisations.includes(actor.organisationRole) && grant.roles.includes(actor.role);
}

function holds(condition: Condition | undefined, actor: Actor, resource: Resource): boolean {
  switch (condition) {
    case undefined:
      return true;
    case "nobody-has-an-account":
      return resource.kind === "installation" && !resource.hasAccounts;
    case "mail-is-kept":
      return resource.kind === "installation" && resource.keepsMail;
    case "organisation-is-assigned":
      return (
        resource.kind === "section" &&
        actor.kind === "member" &&
        resource.assignedTo.includes(actor.organisationId)
      );
    case "own-organisation":
      return (
        resource.kind === "partner" &&
        actor.kind === "member" &&
        resource.organisationId === actor.organisationId
      );
    case "own-organisation-without-representative":
      return (
        resource.kind === "partner" &&
        actor.kind === "member" &&
        resource.organisationId === actor.organisationId &&
        resource.hasRepresentative === false
      );
    case "lead-without-representative":
      return resource.kind === "workspace" && resource.leadHasRepresentative === false;
    case "organisation-has-nobody":
      return resource.kind === "partner" && resource.hasNobody;
    case "is-facilitator":
      return (
        resource.kind === "workshop" &&
        actor.kind === "member" &&
        resource.facilitatorIds.includes(actor.memberId)
      );
    case "about-oneself":
      return resource.kind === "member" && actor.kind === "member" && resource.memberId === actor.memberId;
  }
}
