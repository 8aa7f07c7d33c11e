import type { Change, Missing, Outcome } from "~/domain/eligibility/outcome";
import type { ruleTexts } from "./rule-texts";

export type RuleLinkName = keyof (typeof ruleTexts)["it"]["links"];

/** Where in the workspace something is said or done about a rule. */
export interface RuleLink {
  readonly name: RuleLinkName;
  /** under the address of the workspace */
  readonly to: string;
}

/** The first act that helps, and the page where it is done; null when no page of the workspace does. */
export function linkOf(outcome: Outcome): RuleLink | null {
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
    case "change-role":
      return sheetOf(change.organisationId, "partner");
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

function linkOfMissing(missing: Missing): RuleLink | null {
  switch (missing.kind) {
    case "declaration":
      return notice(missing.by === "lead" ? "declare" : "askFor");
    case "record":
      return recordOf(missing.organisationId);
    case "notice":
      return notice("notice");
    case "attachment":
      return { name: "documents", to: "/partenariato?vista=tabella" };
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

function documentsOf(organisationId: string | undefined): RuleLink | null {
  return organisationId === undefined
    ? null
    : { name: "documents", to: `/partenariato/${organisationId}?parte=documenti` };
}

function sheetOf(organisationId: string, name: RuleLinkName): RuleLink {
  return { name, to: `/partenariato/${organisationId}` };
}

function first(links: readonly (RuleLink | null)[]): RuleLink | null {
  return links.find((link) => link !== null) ?? null;
}
