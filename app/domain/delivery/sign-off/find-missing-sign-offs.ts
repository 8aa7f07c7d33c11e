import type { Obstacle } from "~/domain/delivery/obstacle";
import { namesOf } from "~/domain/eligibility/names-of";
import { plural } from "~/domain/wording/plural";
import type { SignOffState } from "./judge-sign-off";

/** How far a body is that has to approve the application. */
export interface BodySignOff {
  readonly organisationId: string;
  /** the short one */
  readonly name: string;
  readonly status: SignOffState["status"];
}

/**
 * The bodies whose sign-off is missing or was reopened, as one obstacle. It is named after them: a reason given for two
 * does not do for a third one that was reopened while it was being written.
 */
export function findMissingSignOffs(bodies: readonly BodySignOff[]): readonly Obstacle[] {
  const open = bodies.filter(({ status }) => status !== "valid");
  if (open.length === 0) return [];
  const n = open.length;
  const names = namesOf(open);
  const organisationIds = open.map(({ organisationId }) => organisationId);
  return [
    {
      id: `sign-off/${organisationIds.join("+")}`,
      kind: "sign-off",
      organisationIds,
      what: {
        it: `${plural("it", n, { one: "Un ente non ha", other: `${n} enti non hanno` })} approvato il testo com’è ora.`,
        en: `${plural("en", n, { one: "One organisation has", other: `${n} organisations have` })} not approved the text as it is now.`,
      },
      enough: {
        it: `${plural("it", n, { one: "Basta l’approvazione", other: "Bastano le approvazioni" })} di ${names.it}.`,
        en: `The ${plural("en", n, { one: `approval of ${names.en} is`, other: `approvals of ${names.en} are` })} enough.`,
      },
      link: { name: "sign-offs", to: "/consegna/approvazioni" },
      // The call asks nobody for it: the bodies ask each other.
      isOverridable: true,
    },
  ];
}
