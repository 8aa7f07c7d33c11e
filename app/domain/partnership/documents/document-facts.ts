import { z } from "zod";
import { organisationRoles } from "~/domain/rights/roles";
import { commitmentPhases, type PartnerSheet } from "../partner-sheet";

/**
 * What documents may say, of the project and of each organisation. A document picks what it does say; that part is
 * stored beside its file, so these shapes are also read back, years later.
 */
export interface DocumentFacts {
  readonly project: ProjectFacts;
  /** the lead first */
  readonly bodies: readonly BodyFacts[];
  /** by clause, the text the lead has given it */
  readonly pactClauses: Readonly<Record<string, string>>;
}

export interface BodyFacts extends PartyFacts {
  readonly isThirdSector: boolean;
  readonly isInPiedmont: boolean;
  readonly registration: RegistrationFacts | null;
  /** other projects of the call it takes part in; null: nobody said */
  readonly otherApplications: number | null;
  readonly sheet: PartnerSheet;
}

export const projectSchema = z
  .object({
    title: z.string(),
    acronym: z.string(),
    call: z.string(),
    funder: z.string(),
    stage: z.string(),
    districts: z.array(z.string()).readonly(),
    /** in how many projects of the call a body may take part; null: the call does not say */
    mostApplications: z.number().nullable(),
  })
  .readonly();
export type ProjectFacts = z.infer<typeof projectSchema>;

export const signerSchema = z
  .object({
    name: z.string(),
    taxCode: z.string().nullable(),
    capacity: z.enum(["representative", "delegate"]),
  })
  .readonly();
export type SignerFacts = z.infer<typeof signerSchema>;

export const partySchema = z
  .object({
    organisationId: z.string(),
    name: z.string(),
    role: z.enum(organisationRoles),
    /** "Cooperativa sociale" */
    kind: z.string(),
    /** "Pinerolo (TO)" */
    seat: z.string(),
    taxCode: z.string().nullable(),
    certifiedEmail: z.string().nullable(),
    /** null: nobody was named yet */
    signer: signerSchema.nullable(),
  })
  .readonly();
export type PartyFacts = z.infer<typeof partySchema>;

export const registrationSchema = z
  .object({
    number: z.string(),
    section: z.string(),
    /** calendar day */
    since: z.string().nullable(),
  })
  .readonly();
export type RegistrationFacts = z.infer<typeof registrationSchema>;

export const saidCommitmentSchema = z
  .object({
    id: z.string(),
    organisationId: z.string(),
    /** the name of who takes it on */
    by: z.string(),
    phase: z.enum(commitmentPhases),
    what: z.string(),
    quantityThousandths: z.number().nullable(),
    unit: z.string(),
    valueCents: z.number().nullable(),
    from: z.string().nullable(),
    until: z.string().nullable(),
    evidence: z.string(),
    /** the name of who receives it; null: everybody */
    to: z.string().nullable(),
  })
  .readonly();
/** A commitment with the names of who takes it on and of who it is for. */
export type SaidCommitment = z.infer<typeof saidCommitmentSchema>;

export const saidNeedSchema = z
  .object({
    id: z.string(),
    by: z.string(),
    what: z.string(),
    /** the name of who committed to answer it; null: nobody yet */
    answeredBy: z.string().nullable(),
  })
  .readonly();
export type SaidNeed = z.infer<typeof saidNeedSchema>;

/** What a document says of a body as one of its parties; the tax code of a person only where it must stand. */
export function partyOf(body: BodyFacts, { withTaxCode = false } = {}): PartyFacts {
  const { organisationId, name, role, kind, seat, taxCode, certifiedEmail, signer } = body;
  const named = signer && (withTaxCode ? signer : { ...signer, taxCode: null });
  return { organisationId, name, role, kind, seat, taxCode, certifiedEmail, signer: named };
}

/** The commitments of a body, phase by phase. */
export function commitmentsOf(body: BodyFacts, bodies: readonly BodyFacts[]): readonly SaidCommitment[] {
  return commitmentPhases.flatMap((phase) =>
    body.sheet.commitments
      .filter((commitment) => commitment.phase === phase)
      .map(({ recipient, ...commitment }) => ({
        ...commitment,
        organisationId: body.organisationId,
        by: body.name,
        to: recipient.kind === "everyone" ? null : nameOf(recipient.organisationId, bodies),
      })),
  );
}

/** A need counts as answered only by a commitment that is still there, of a body that is still in. */
export function needsOf(body: BodyFacts, bodies: readonly BodyFacts[]): readonly SaidNeed[] {
  return body.sheet.needs.map(({ id, what, answeredBy }) => {
    const answering = bodies.find(({ organisationId }) => organisationId === answeredBy?.organisationId);
    const isThere = answering?.sheet.commitments.some((one) => one.id === answeredBy?.commitmentId) ?? false;
    return { id, by: body.name, what, answeredBy: isThere && answering ? answering.name : null };
  });
}

export function requireBody(facts: DocumentFacts, organisationId: string): BodyFacts {
  const body = facts.bodies.find((one) => one.organisationId === organisationId);
  if (body === undefined) throw new Error(`${organisationId} is not in the partnership`);
  return body;
}

export function requireLead({ bodies }: DocumentFacts): BodyFacts {
  const lead = bodies.find(({ role }) => role === "lead");
  if (lead === undefined) throw new Error("The partnership has no lead");
  return lead;
}

/** Whoever left is no longer named: what was for it is for everybody. */
function nameOf(organisationId: string, bodies: readonly BodyFacts[]): string | null {
  return bodies.find((body) => body.organisationId === organisationId)?.name ?? null;
}
