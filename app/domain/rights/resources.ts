/** What is acted on. Everything but the installation belongs to one workspace. */
export type Resource =
  | {
      readonly kind: "installation";
      readonly hasAccounts: boolean;
      /** mail is kept in the outbox instead of sent: demo and development */
      readonly keepsMail: boolean;
    }
  | {
      readonly kind: "workspace";
      readonly workspaceId: string;
      /** somebody is the lead's legal representative there; not said, where it decides nothing, counts as yes */
      readonly leadHasRepresentative?: boolean;
    }
  | {
      readonly kind: "section";
      readonly workspaceId: string;
      readonly sectionId: string;
      /** the organisations that write it beside the lead */
      readonly assignedTo: readonly string[];
    }
  | {
      /** an organisation in the partnership of a workspace: its record, sheet and documents */
      readonly kind: "partner";
      readonly workspaceId: string;
      readonly organisationId: string;
      /** nobody acts for it in any workspace that has its record: the lead may look after that */
      readonly hasNobody: boolean;
      /** somebody is its legal representative in the workspace; not said, where nobody signs off, counts as yes */
      readonly hasRepresentative?: boolean;
      /** the workspace may use what is not public of its record; not said counts as no */
      readonly isRecordShared?: boolean;
    }
  | {
      readonly kind: "workshop";
      readonly workspaceId: string;
      readonly workshopId: string;
      /** the members who run it, besides the lead */
      readonly facilitatorIds: readonly string[];
    }
  | { readonly kind: "member"; readonly workspaceId: string; readonly memberId: string };

export type ResourceKind = Resource["kind"];
export type ResourceOf<Kind extends ResourceKind> = Extract<Resource, { readonly kind: Kind }>;
