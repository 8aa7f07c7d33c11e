import type { PartyFacts, ProjectFacts, SignerFacts } from "./document-facts";
import type { LetterFact, LetterSignature } from "./letter";
import type { Statement } from "./statement";

/** What stands where something must be written by hand. */
export const blank = "____________________";

/** "Passo Lento, società cooperativa sociale, con sede a Torre Pellice (TO), codice fiscale 99900030018" */
export function sayParty({ name, seat, taxCode }: PartyFacts): string {
  return `${name}, con sede a ${seat}, codice fiscale ${taxCode ?? blank}`;
}

/** "nella persona di Giulia Rostagnoli, legale rappresentante" */
export function saySigner({ signer }: PartyFacts): string {
  return `nella persona di ${signer?.name ?? blank}, ${sayCapacity(signer)}`;
}

export function sayCapacity(signer: SignerFacts | null): string {
  return signer?.capacity === "delegate" ? "con delega alla firma" : "legale rappresentante";
}

/** The lines above a letter. */
export function letterhead({ name, seat, taxCode, certifiedEmail }: PartyFacts): readonly string[] {
  return [
    name,
    seat,
    ...(taxCode === null ? [] : [`Codice fiscale ${taxCode}`]),
    ...(certifiedEmail === null ? [] : [`PEC ${certifiedEmail}`]),
  ];
}

/** Whom a document is for: the lead, as lead of this project. */
export function addresseeOf(lead: PartyFacts, project: ProjectFacts): readonly string[] {
  return [lead.name, lead.seat, `capofila del progetto «${project.title}»`];
}

export function projectFacts({
  title,
  acronym,
  call,
  funder,
  stage,
  districts,
}: ProjectFacts): readonly LetterFact[] {
  return [
    { label: "Progetto", value: acronym === "" ? title : `${title} (${acronym})` },
    { label: "Bando", value: call },
    { label: "Ente finanziatore", value: funder },
    { label: "Fase", value: stage },
    { label: districts.length > 1 ? "Distretti" : "Distretto", value: districts.join(", ") },
  ].filter(({ value }) => value !== "");
}

export function signatureOf(party: PartyFacts): LetterSignature {
  return {
    organisation: party.name,
    name: party.signer?.name ?? null,
    capacity: sayCapacity(party.signer),
  };
}

export function projectStatements({ title, acronym, call, stage }: ProjectFacts): readonly Statement[] {
  return [
    { id: "project/title", about: { it: "Titolo del progetto", en: "Title of the project" }, text: title },
    { id: "project/acronym", about: { it: "Acronimo", en: "Acronym" }, text: acronym },
    { id: "project/call", about: { it: "Bando", en: "Call" }, text: call },
    { id: "project/stage", about: { it: "Fase", en: "Stage" }, text: stage },
  ];
}

export function partyStatements(party: PartyFacts): readonly Statement[] {
  const { organisationId, name, seat, taxCode, certifiedEmail, signer } = party;
  const of = (part: string, it: string, en: string, text: string | null): Statement => ({
    id: `party/${organisationId}/${part}`,
    partOf: `party/${organisationId}`,
    about: { it: `${name}, ${it}`, en: `${name}, ${en}` },
    text: text ?? "",
  });
  return [
    { id: `party/${organisationId}`, about: { it: "Ente", en: "Organisation" }, text: name },
    of("seat", "sede", "seat", seat),
    of("tax-code", "codice fiscale", "tax code", taxCode),
    of("mail", "PEC", "certified e-mail", certifiedEmail),
    of("signer", "chi firma", "who signs", signer && `${signer.name}, ${sayCapacity(signer)}`),
  ];
}
