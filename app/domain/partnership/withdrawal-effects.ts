import type { BroughtNeed, Commitment } from "./partner-sheet";

interface Partner {
  readonly id: string;
  readonly shortName: string;
  readonly commitments: readonly Commitment[];
  readonly needs: readonly BroughtNeed[];
}

/** What the others lose and what is left hanging when an organisation leaves; each named by its own words. */
export interface WithdrawalEffects {
  /** what it brings, with whom it is for; null: everybody */
  readonly lost: readonly { readonly what: string; readonly recipient: string | null }[];
  /** needs of others it answers, which would be gaps again */
  readonly reopened: readonly { readonly what: string; readonly organisation: string }[];
  /** what others bring to it, and would be for nobody */
  readonly hanging: readonly { readonly what: string; readonly organisation: string }[];
}

export function withdrawalEffects(partners: readonly Partner[], organisationId: string): WithdrawalEffects {
  const leaving = partners.find(({ id }) => id === organisationId);
  const others = partners.filter(({ id }) => id !== organisationId);
  const nameOf = (id: string) => partners.find((partner) => partner.id === id)?.shortName ?? null;
  return {
    lost: (leaving?.commitments ?? []).map(({ what, recipient }) => ({
      what,
      recipient: recipient.kind === "everyone" ? null : nameOf(recipient.organisationId),
    })),
    reopened: others.flatMap(({ shortName, needs }) =>
      needs
        .filter(({ answeredBy }) => answeredBy?.organisationId === organisationId)
        .map(({ what }) => ({ what, organisation: shortName })),
    ),
    hanging: others.flatMap(({ shortName, commitments }) =>
      commitments
        .filter(({ recipient }) => isFor(recipient, organisationId))
        .map(({ what }) => ({ what, organisation: shortName })),
    ),
  };
}

function isFor(recipient: Commitment["recipient"], organisationId: string): boolean {
  return recipient.kind === "organisation" && recipient.organisationId === organisationId;
}
