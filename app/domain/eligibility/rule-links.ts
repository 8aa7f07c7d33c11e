import type { Change, Missing, Outcome } from "./outcome";

export type RuleLinkName =
  | "declare"
  | "askFor"
  | "record"
  | "notice"
  | "documents"
  | "people"
  | "withdraw"
  | "place"
  | "bodies"
  | "settings"
  | "section"
  | "sign-offs"
  | "attachments"
  | "differences";

/** Where in the workspace something is said or done about a rule. */
export interface RuleLink {
  readonly name: RuleLinkName;
  /** under the address of the workspace */
  readonly to: string;
}

/** The first act that helps, and the page where it is done; null when no page of the workspace does. */
export function linkOf(outcome: Outcome, ownOrganisationId: string): RuleLink | null {
  const linkOfMissing = (missing: Missing) => whereSaid(missing, ownOrganisationId);
  switch (outcome.status) {
    case "met":
      return null;
    case "unmet":
      return first(outcome.changes.map(linkOfChange)) ?? first(outcome.missing.map(linkOfMissing));
    case "unknown":
      return first(outcome.missing.map(linkOfMissing));
  }
}

function linkOfChange(change: Change): RuleLink | null {
  switch (change.kind) {
    case "add-partner":
      return { name: "people", to: "/partenariato/persone" };
    case "withdraw-partner":
      return { name: "withdraw", to: `/partenariato/${change.organisationId}/ritiro` };
    case "change-role":
      return { name: "place", to: `/partenariato/${change.organisationId}/posto` };
    case "leave-other-application":
    case "move-seat":
      return recordOf(change.organisationId);
    case "sign-attachment":
      return documentsOf(change.organisationIds[0]);
    case "register":
      return recordOf(change.organisationIds[0]);
    case "declare-otherwise":
      return change.organisationIds[0] === undefined
        ? notice("declare")
        : recordOf(change.organisationIds[0]);
    case "keep-notice-open":
    case "choose-by-notice":
      return notice("notice");
    case "ask-for-later-term":
      return { name: "settings", to: "/impostazioni" };
    case "write-section":
    case "shorten-or-respell":
      return { name: "section", to: `/proposta/${change.sectionId}` };
    default:
      // Plan, budget and delivery have no pages yet, or none where a single rule is put right.
      return null;
  }
}

function whereSaid(missing: Missing, ownOrganisationId: string): RuleLink | null {
  switch (missing.kind) {
    case "declaration":
      return notice(missing.by === "lead" ? "declare" : "askFor");
    case "record":
      return recordOf(missing.organisationId);
    case "notice":
      return notice("notice");
    case "district-body":
      return { name: "bodies", to: "/partenariato/avviso#enti-gestori" };
    case "attachment":
      return documentsOf(ownOrganisationId);
    case "section":
      return { name: "section", to: `/proposta/${missing.sectionId}` };
    default:
      return null;
  }
}

function notice(name: RuleLinkName): RuleLink {
  return { name, to: "/partenariato/avviso" };
}

function recordOf(organisationId: string | undefined): RuleLink | null {
  return organisationId === undefined
    ? null
    : { name: "record", to: `/partenariato/${organisationId}?parte=dati` };
}

/** The documents of an organisation, and the copies it signed. */
export function documentsOf(organisationId: string | undefined): RuleLink | null {
  return organisationId === undefined
    ? null
    : { name: "documents", to: `/partenariato/${organisationId}?parte=documenti` };
}

function first(links: readonly (RuleLink | null)[]): RuleLink | null {
  return links.find((link) => link !== null) ?? null;
}
