import { beforeDay } from "~/domain/wording/before-day";
import {
  type BodyFacts,
  commitmentsOf,
  type DocumentFacts,
  needsOf,
  partyOf,
  requireBody,
} from "~/domain/partnership/documents/document-facts";
import {
  heading,
  type LetterBlock,
  type LetterFact,
  paragraphs,
} from "~/domain/partnership/documents/letter";
import { commitmentBlocks, needBlocks } from "~/domain/partnership/documents/letter-parts";
import { letterhead, projectFacts, sayCapacity } from "~/domain/partnership/documents/say-party";
import { sayDay } from "~/domain/partnership/documents/say-day";
import type { SheetText } from "~/domain/partnership/partner-sheet";
import { organisationRoleNames } from "~/domain/rights/role-names";
import type { PrintableLetter } from "./printable-letter";

/** All that a portal asks of one body: who it is, what it has done, what it does here, what it brings. */
export function printableFiche(
  facts: DocumentFacts,
  organisationId: string,
  stateAt: string,
): PrintableLetter {
  const body = requireBody(facts, organisationId);
  const { project, bodies } = facts;
  return {
    language: "it",
    letter: {
      title: `Scheda di ${body.name}`,
      sender: letterhead(partyOf(body)),
      addressee: [],
      facts: [...projectFacts(project), ...bodyFacts(body)],
      blocks: [
        ...texts.flatMap(({ id, title }) => textBlocks(title, body.sheet.texts[id])),
        ...commitmentBlocks(commitmentsOf(body, bodies)),
        ...needBlocks(needsOf(body, bodies)),
      ],
      signatures: [],
    },
    foot: `Scheda di ${body.name} · ${project.acronym || project.title}`,
    stateAt,
  };
}

const texts: readonly { readonly id: SheetText; readonly title: string }[] = [
  { id: "presentation", title: "Presentazione" },
  { id: "experience", title: "Esperienza" },
  { id: "project-role", title: "Ruolo nel progetto" },
  { id: "people", title: "Persone" },
];

function bodyFacts({ role, kind, registration, signer }: BodyFacts): readonly LetterFact[] {
  const register = registration && [
    `n. ${registration.number}`,
    registration.section,
    registration.since && beforeDay("dal", sayDay(registration.since)),
  ];
  return [
    { label: "Ruolo", value: organisationRoleNames[role].it },
    { label: "Natura", value: kind },
    { label: "Registro del terzo settore", value: register?.filter(Boolean).join(", ") ?? "" },
    { label: "Chi firma", value: signer ? `${signer.name}, ${sayCapacity(signer)}` : "" },
  ].filter(({ value }) => value !== "");
}

function textBlocks(title: string, text: string): readonly LetterBlock[] {
  return text.trim() === "" ? [] : [heading(title), ...paragraphs(text)];
}
