import type { ResourceKind } from "./resources";
import { organisationRoles, type OrganisationRole, personRoles, type PersonRole } from "./roles";

/**
 * Who may do what: the only place that says it. Loaders, actions, sockets, exports and the page of a person's rights
 * all read this table. What is not granted here is refused.
 */
export const capabilities = {
  "installation.set-up": {
    on: "installation",
    grants: [{ to: "anyone", when: "nobody-has-an-account" }],
  },
  "installation.create-workspace": {
    on: "installation",
    grants: [{ to: "administrator-of-the-installation" }],
  },
  /** with all rows it holds, of whichever bodies and people */
  "installation.import-workspace": {
    on: "installation",
    grants: [{ to: "administrator-of-the-installation" }],
  },
  "outbox.read": {
    on: "installation",
    grants: [{ to: "anyone", when: "mail-is-kept" }],
  },
  "workspace.read": { on: "workspace", grants: [everyMember()] },
  "workspace.edit": { on: "workspace", grants: [leadAdministrator()] },
  /** take all of it away, to be read without the program and to be taken in elsewhere */
  "workspace.archive": { on: "workspace", grants: [leadAdministrator()] },
  /** into the hands of another person of the lead, who administers it from then on */
  "workspace.hand-over": { on: "workspace", grants: [leadAdministrator()] },
  /** the whole delivery, on a copy that counts for nothing */
  "workspace.rehearse": { on: "workspace", reaches: "outside", grants: [leadAdministrator()] },
  "rehearsal.end": { on: "workspace", grants: [leadAdministrator()] },
  "section.read": { on: "section", grants: [everyMember()] },
  "section.write": { on: "section", grants: writers() },
  "section.set-status": { on: "section", grants: writers() },
  "section.restore": { on: "section", grants: writers() },
  "section.mark-milestone": { on: "section", grants: writers() },
  "workspace.mark-milestone": { on: "workspace", grants: [leadWriter()] },
  "workspace.remove-milestone": { on: "workspace", grants: [leadAdministrator()] },
  /** everything becomes read-only for everybody, and open again */
  "stage.freeze": { on: "workspace", grants: [leadSigner()] },
  "stage.unfreeze": { on: "workspace", grants: [leadSigner()] },
  /** the next stage of the call is born from what was handed in */
  "stage.open-next": { on: "workspace", grants: [leadSigner()] },
  "stage.explain-difference": { on: "workspace", grants: [leadWriter()] },
  /**
   * Only who answers for the lead before the office says that the application was handed in. An administrator stands in
   * where the lead has named no representative, as for its approval: so does who takes the workspace over from it.
   */
  "submission.record": {
    on: "workspace",
    grants: [
      { to: "members", organisations: ["lead"], roles: ["legal-representative"] },
      { ...leadAdministrator(), when: "lead-without-representative" },
    ],
  },
  /** when the service could not be reached: whoever prepares what is handed in may have to show it */
  "submission.read-availability": {
    on: "workspace",
    grants: [
      {
        to: "members",
        organisations: ["lead"],
        roles: ["administrator", "editor", "legal-representative"],
      },
    ],
  },
  "section.assign": { on: "section", grants: [leadAdministrator()] },
  "partnership.answer-request": { on: "workspace", reaches: "outside", grants: [leadAdministrator()] },
  "partnership.open-joining": { on: "workspace", reaches: "outside", grants: [leadAdministrator()] },
  "partnership.record-notice": { on: "workspace", grants: [leadWriter()] },
  "partnership.declare": { on: "workspace", grants: [leadWriter()] },
  "partnership.override-rule": { on: "workspace", grants: [leadAdministrator()] },
  "partnership.edit-pact": { on: "workspace", grants: [leadWriter()] },
  "partnership.make-document": { on: "workspace", grants: [leadWriter()] },
  "partner.read-sheet": { on: "partner", grants: [everyMember()] },
  "partner.write-sheet": { on: "partner", grants: [ownWriter()] },
  "partner.edit-record": {
    on: "partner",
    reaches: "outside",
    needs: "shared-record",
    grants: [ownWriter(), { ...leadAdministrator(), when: "organisation-has-nobody" }],
  },
  /** yes or no to another workspace that wants to use the record: for who writes it */
  "partner.answer-for-record": {
    on: "partner",
    reaches: "outside",
    needs: "shared-record",
    grants: [ownWriter(), { ...leadAdministrator(), when: "organisation-has-nobody" }],
  },
  /** of those who keep the record elsewhere, once they have said no */
  "partner.ask-for-record": { on: "partner", reaches: "outside", grants: [leadAdministrator()] },
  /** tax codes of people, and how to reach them: for who needs them to sign and to hand in */
  "partner.read-signers": {
    on: "partner",
    grants: [
      { to: "members", organisations: ["lead"], roles: ["administrator", "legal-representative"] },
      ownWriter(),
    ],
  },
  "partner.declare": { on: "partner", grants: [ownWriter()] },
  "partner.make-document": { on: "partner", grants: [ownWriter(), leadWriter()] },
  "partner.hand-in-signed": { on: "partner", grants: [ownWriter(), leadWriter()] },
  /** a file for an attachment of the call */
  "attachment.bring": { on: "partner", grants: [ownWriter(), leadWriter()] },
  "attachment.remind": { on: "workspace", grants: [leadWriter()] },
  /**
   * To approve binds the body: whoever represents it does, and nobody for another. An administrator stands in where the
   * body has named no representative, because a lead often has none in the workspace; to write for a body is not enough.
   */
  "partner.sign-off": {
    on: "partner",
    grants: [
      {
        to: "members",
        organisations: ["lead", "partner"],
        roles: ["legal-representative"],
        when: "own-organisation",
      },
      { ...leadAdministrator(), when: "own-organisation-without-representative" },
    ],
  },
  "partnership.ask-for-sign-offs": { on: "workspace", grants: [leadWriter()] },
  "partner.set-place": { on: "partner", grants: [leadAdministrator()] },
  "partner.withdraw": {
    on: "partner",
    grants: [
      leadAdministrator(),
      {
        to: "members",
        organisations: ["partner", "supporter"],
        roles: ["legal-representative"],
        when: "own-organisation",
      },
    ],
  },
  "needs.read": { on: "workspace", grants: [everyMember()] },
  "needs.write": { on: "workspace", grants: [partnershipWriter()] },
  /** of somebody else: one's own goes with the right to write */
  "needs.undo-import": { on: "workspace", grants: [leadWriter()] },
  "needs.export": { on: "workspace", grants: [everyMember()] },
  /** its list of categories, and how much of a place is kept */
  "needs.edit-care": { on: "workspace", grants: [leadWriter()] },
  /** which municipalities are its district, and what is known of them */
  "territory.edit": { on: "workspace", grants: [leadWriter()] },
  "territory.import-boundaries": { on: "workspace", grants: [leadAdministrator()] },
  "workshops.read": { on: "workspace", grants: [everyMember()] },
  "workshops.create": { on: "workspace", grants: [leadWriter()] },
  /** its course, its board, what becomes of the cards, its minutes */
  "workshop.run": {
    on: "workshop",
    grants: [
      leadWriter(),
      {
        to: "members",
        organisations: ["lead", "partner"],
        roles: ["administrator", "editor", "legal-representative"],
        when: "is-facilitator",
      },
    ],
  },
  /** by phone, without an account; what may be done at a moment is said by the stage */
  "workshop.take-part": { on: "workshop", grants: [{ to: "participants" }] },
  "organisation.add": { on: "workspace", reaches: "outside", grants: [leadAdministrator()] },
  "member.invite": { on: "workspace", reaches: "outside", grants: [leadAdministrator()] },
  "member.change-role": { on: "member", grants: [leadAdministrator()] },
  "member.remove": { on: "member", grants: [leadAdministrator()] },
  "member.read-rights": {
    on: "member",
    grants: [leadAdministrator(), { ...everyMember(), when: "about-oneself" }],
  },
  "export.draft": {
    on: "workspace",
    grants: [{ to: "members", organisations: ["lead", "partner"], roles: personRoles }],
  },
  "export.application": {
    on: "workspace",
    grants: [
      {
        to: "members",
        organisations: ["lead"],
        roles: ["administrator", "editor", "legal-representative"],
      },
    ],
  },
} as const satisfies Record<string, Capability>;

export type Action = keyof typeof capabilities;
export type ResourceKindOf<A extends Action> = (typeof capabilities)[A]["on"];

export interface Capability {
  readonly on: ResourceKind;
  /** people and records beyond the workspace: not to be reached from a rehearsal, which counts for nobody */
  readonly reaches?: "outside";
  /** of an organisation whose record is withheld from the workspace nobody there has it */
  readonly needs?: "shared-record";
  readonly grants: readonly Grant[];
}

export type Grant = (
  | { readonly to: "anyone" }
  | { readonly to: "administrator-of-the-installation" }
  | { readonly to: "participants" }
  | MemberGrant
) & { readonly when?: Condition };

export interface MemberGrant {
  readonly to: "members";
  readonly organisations: readonly OrganisationRole[];
  readonly roles: readonly PersonRole[];
}

/** What must also hold of the thing acted on; `can.ts` says how each is decided. */
export type Condition =
  | "nobody-has-an-account"
  | "mail-is-kept"
  | "organisation-is-assigned"
  | "about-oneself"
  | "own-organisation"
  | "own-organisation-without-representative"
  | "lead-without-representative"
  | "organisation-has-nobody"
  | "is-facilitator";

function everyMember() {
  return { to: "members", organisations: organisationRoles, roles: personRoles } as const;
}

function leadAdministrator() {
  return { to: "members", organisations: ["lead"], roles: ["administrator"] } as const;
}

/** Who answers for what is handed in: the lead's administrators, and whoever signs for it. */
function leadSigner() {
  return {
    to: "members",
    organisations: ["lead"],
    roles: ["administrator", "legal-representative"],
  } as const;
}

function leadWriter() {
  return { to: "members", organisations: ["lead"], roles: ["administrator", "editor"] } as const;
}

/** Who writes for one of the organisations that hand in together. */
function partnershipWriter() {
  return {
    to: "members",
    organisations: ["lead", "partner"],
    roles: ["administrator", "editor", "legal-representative"],
  } as const;
}

/** Who writes for its own organisation, and for no other. */
function ownWriter() {
  return {
    to: "members",
    organisations: organisationRoles,
    roles: ["administrator", "editor", "legal-representative"],
    when: "own-organisation",
  } as const;
}

function writers() {
  return [
    { to: "members", organisations: ["lead"], roles: ["administrator", "editor"] },
    {
      to: "members",
      organisations: ["partner"],
      roles: ["editor", "legal-representative"],
      when: "organisation-is-assigned",
    },
  ] as const;
}

export function isAction(name: string): name is Action {
  return Object.hasOwn(capabilities, name);
}
