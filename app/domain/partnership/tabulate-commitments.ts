import type { Cents } from "~/domain/money/cents";
import type { BroughtNeed, Commitment, Recipient } from "./partner-sheet";

/** What the matrix is made of: an organisation with what it gives and needs. */
export interface Giver {
  readonly id: string;
  readonly commitments: readonly Commitment[];
  readonly needs: readonly BroughtNeed[];
}

export interface CommitmentTable {
  /** one for each organisation, in the order given */
  readonly rows: readonly CommitmentRow[];
  /** what each receives, in the order of the columns: everybody, then the organisations */
  readonly received: readonly CommitmentCell[];
  readonly total: CommitmentCell;
  readonly gaps: readonly Gap[];
}

export interface CommitmentRow {
  readonly giverId: string;
  /** everybody, then each organisation in the order given */
  readonly cells: readonly CommitmentCell[];
  readonly given: CommitmentCell;
}

/** Commitments with their worth; one without a value counts, and adds nothing. */
export interface CommitmentCell {
  readonly count: number;
  readonly cents: Cents;
}

/** A need brought to the table that nobody answers. */
export interface Gap {
  readonly organisationId: string;
  readonly need: BroughtNeed;
}

/**
 * Who gives what to whom. What was promised to an organisation that has left counts in what is given,
 * and stands in no column.
 */
export function tabulateCommitments(givers: readonly Giver[]): CommitmentTable {
  const receivers: readonly Recipient[] = [
    { kind: "everyone" },
    ...givers.map(({ id }): Recipient => ({ kind: "organisation", organisationId: id })),
  ];
  const rows = givers.map(({ id, commitments }) => ({
    giverId: id,
    cells: receivers.map((receiver) => sumOf(commitments.filter((each) => isFor(each, receiver)))),
    given: sumOf(commitments),
  }));
  const all = givers.flatMap(({ commitments }) => commitments);
  return {
    rows,
    received: receivers.map((receiver) => sumOf(all.filter((each) => isFor(each, receiver)))),
    total: sumOf(all),
    gaps: findGaps(givers),
  };
}

/** An answer is one only while the commitment it points to is there. */
function findGaps(givers: readonly Giver[]): readonly Gap[] {
  const isThere = ({ organisationId, commitmentId }: NonNullable<BroughtNeed["answeredBy"]>) =>
    givers.some(
      ({ id, commitments }) =>
        id === organisationId && commitments.some((commitment) => commitment.id === commitmentId),
    );
  return givers.flatMap(({ id, needs }) =>
    needs
      .filter(({ answeredBy }) => answeredBy === null || !isThere(answeredBy))
      .map((need) => ({ organisationId: id, need })),
  );
}

export function sumOf(commitments: readonly Commitment[]): CommitmentCell {
  const cents = commitments.reduce<Cents>((sum, { valueCents }) => sum + (valueCents ?? 0), 0);
  return { count: commitments.length, cents };
}

export function isFor({ recipient }: Pick<Commitment, "recipient">, wanted: Recipient): boolean {
  return recipient.kind === "organisation" && wanted.kind === "organisation"
    ? recipient.organisationId === wanted.organisationId
    : recipient.kind === wanted.kind;
}
