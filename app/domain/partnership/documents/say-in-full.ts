import type { BroughtNeed, Commitment, PartnerSheet } from "../partner-sheet";
import { phaseNames, sayPeriod, sayQuantity, sayValue } from "./say-commitment";

type NameOf = (organisationId: string) => string;

/** A commitment in a sentence, with all that was written of it. */
export function sayInFull(commitment: Commitment, nameOf: NameOf): string {
  const { what, phase, recipient, evidence } = commitment;
  const details = [
    sayQuantity(commitment),
    sayValue(commitment),
    sayPeriod(commitment),
    `fase: ${phaseNames[phase].it.toLowerCase()}`,
    recipient.kind === "everyone" ? "a tutte le parti" : `a ${nameOf(recipient.organisationId)}`,
  ];
  const shown = evidence.trim() === "" ? "" : `. Si dimostra con: ${evidence.trim()}`;
  return `${what}: ${details.filter(Boolean).join(", ")}${shown}`;
}

/** What an organisation needs of the others, and what answers it: one of the commitments in the sheets of all. */
export function sayNeed({ what, answeredBy }: BroughtNeed, sheets: Sheets, nameOf: NameOf): string {
  if (answeredBy === null) return `${what} (nessuno risponde ancora)`;
  const { organisationId, commitmentId } = answeredBy;
  const answer = sheets.get(organisationId)?.commitments.find(({ id }) => id === commitmentId);
  return `${what} (risponde ${nameOf(organisationId)}${answer === undefined ? "" : `: ${answer.what}`})`;
}

/** By organisation. */
export type Sheets = ReadonlyMap<string, PartnerSheet>;
