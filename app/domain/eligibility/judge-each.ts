import { isOrganisationKind } from "~/domain/organisation/kinds";
import type { Wording } from "~/domain/wording/language";
import { nobodyOf } from "./describe-kinds";
import type { Finding } from "./conclude";
import { agree, namesOf } from "./names-of";
import type { PartnerFacts } from "./partnership-facts";
import { isOfKinds } from "./who-counts";

interface Judgement {
  readonly kinds: readonly string[];
  /** null: nobody knows */
  readonly holds: (partner: PartnerFacts) => boolean | null;
  readonly met: (holding: readonly PartnerFacts[]) => Wording;
  readonly unmet: (failing: readonly PartnerFacts[]) => Finding;
  readonly unknown: (open: readonly PartnerFacts[]) => Finding;
}

/** What a rule finds that each organisation of some kinds has to fulfil; one whose kind nobody knows may be of them. */
export function judgeEach(partners: readonly PartnerFacts[], judgement: Judgement): readonly Finding[] {
  const { holding, failing, open, kindless } = sortOut(partners, judgement);
  const findings = [
    ...(failing.length > 0 ? [judgement.unmet(failing)] : []),
    ...(open.length > 0 ? [judgement.unknown(open)] : []),
    ...(kindless.length > 0 ? [kindUnknown(kindless)] : []),
  ];
  if (findings.length > 0) return findings;
  return [
    { status: "met", because: holding.length > 0 ? judgement.met(holding) : nobodyOf(judgement.kinds) },
  ];
}

/** Nobody knows of what kind they are. */
export function kindUnknown(partners: readonly PartnerFacts[]): Finding {
  const names = namesOf(partners);
  return {
    status: "unknown",
    because: {
      it: `Non sappiamo ancora di che tipo ${agree(partners.length, "è", "sono")} ${names.it}.`,
      en: `We do not know yet of what kind ${names.en} ${agree(partners.length, "is", "are")}.`,
    },
    missing: partners.map(({ organisationId }) => ({ kind: "record", organisationId, field: "kind" })),
  };
}

function sortOut(partners: readonly PartnerFacts[], { kinds, holds }: Judgement) {
  const sorted = { holding: [], failing: [], open: [], kindless: [] } as Record<
    "holding" | "failing" | "open" | "kindless",
    PartnerFacts[]
  >;
  for (const partner of partners) {
    if (isOfKinds(partner, kinds) === false) continue;
    const answer = holds(partner);
    if (answer === true) sorted.holding.push(partner);
    else if (!isOrganisationKind(partner.kind)) sorted.kindless.push(partner);
    else if (answer === null) sorted.open.push(partner);
    else sorted.failing.push(partner);
  }
  return sorted;
}
