import { describeKind } from "~/domain/organisation/kinds";
import { inOrder } from "./in-order";
import type { Change } from "./outcome";
import type { AttachmentFacts, PartnerFacts, PartnershipFacts } from "./partnership-facts";
import { findLead, idsOf, isOfKinds, members } from "./who-counts";

/** The partnership without an organisation: nobody waits for its signature, and its part of the grant is free. */
export function withoutPartner(facts: PartnershipFacts, organisationId: string): PartnershipFacts {
  const others = (ids: readonly string[]) => ids.filter((id) => id !== organisationId);
  const { budget } = facts;
  return {
    ...facts,
    partners: facts.partners.filter((partner) => partner.organisationId !== organisationId),
    attachments: facts.attachments.map((attachment) => ({
      ...attachment,
      mustSign: others(attachment.mustSign),
      signedBy: others(attachment.signedBy),
    })),
    budget: budget === null ? null : { ...budget, grantOf: omit(budget.grantOf, organisationId) },
  };
}

export function changePartners(
  facts: PartnershipFacts,
  organisationIds: readonly string[],
  change: (partner: PartnerFacts) => Partial<PartnerFacts>,
): PartnershipFacts {
  return {
    ...facts,
    partners: facts.partners.map((partner) =>
      organisationIds.includes(partner.organisationId) ? { ...partner, ...change(partner) } : partner,
    ),
  };
}

type Addition = Extract<Change, { readonly kind: "add-partner" }>;

/** What all sign, the newcomers have to sign too. */
export function addPartners(facts: PartnershipFacts, addition: Addition): PartnershipFacts {
  const taken = new Set(idsOf(facts.partners));
  const free = freeIds(taken, addition.times);
  const all = idsOf(members(facts));
  return {
    ...facts,
    partners: [...facts.partners, ...free.map((id) => newPartner(id, addition))],
    attachments: facts.attachments.map((attachment) => withSigners(attachment, all, free)),
  };
}

/** Somebody who is in and of these kinds leads, else somebody new; the lead of before stays as a partner. */
export function changeLead(facts: PartnershipFacts, kinds: readonly string[]): PartnershipFacts {
  const lead = findLead(facts);
  const able = inOrder(facts).partners.filter(
    (partner) => partner.role !== "lead" && isOfKinds(partner, kinds) === true,
  );
  const next = able.find(({ role }) => role === "partner") ?? able[0];
  const stepped =
    lead === null ? facts : changePartners(facts, [lead.organisationId], () => ({ role: "partner" }));
  if (next !== undefined) return changePartners(stepped, [next.organisationId], () => ({ role: "lead" }));
  return addPartners(stepped, { ...newLead, kinds });
}

const newLead = {
  kind: "add-partner",
  roles: ["lead"],
  inPiedmont: true,
  times: 1,
  districtBody: null,
} as const;

function newPartner(
  organisationId: string,
  { kinds, roles, inPiedmont, districtBody }: Addition,
): PartnerFacts {
  const kind = kinds[0] ?? "";
  return {
    organisationId,
    name: districtBody ?? describeKind(kind).name.it,
    kind,
    role: roles[0] ?? "partner",
    seat: inPiedmont ? { municipality: "Torino", province: "TO" } : null,
    districtBody,
    registration: null,
    chosenByNotice: null,
    otherApplications: null,
    declared: {},
  };
}

function withSigners(
  attachment: AttachmentFacts,
  all: readonly string[],
  added: readonly string[],
): AttachmentFacts {
  const isForAll = all.length > 0 && all.every((id) => attachment.mustSign.includes(id));
  return isForAll ? { ...attachment, mustSign: [...attachment.mustSign, ...added] } : attachment;
}

function freeIds(taken: ReadonlySet<string>, times: number): string[] {
  const ids: string[] = [];
  for (let n = 1; ids.length < times; n += 1) {
    if (!taken.has(`new-${n}`)) ids.push(`new-${n}`);
  }
  return ids;
}

function omit<Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => id !== key));
}
