import { z } from "zod";
import {
  commitmentsOf,
  type DocumentFacts,
  partyOf,
  partySchema,
  projectSchema,
  requireBody,
  requireLead,
  saidCommitmentSchema,
} from "./document-facts";
import { commitmentStatements } from "./say-commitment";
import { partyStatements, projectStatements } from "./say-party";
import type { Statement } from "./statement";

/** What a letter of one body to the lead is made from, whatever it says. */
export const letterToLeadSchema = z.object({
  project: projectSchema,
  lead: partySchema,
  body: partySchema,
  /** in its own words, from its sheet */
  projectRole: z.string(),
  commitments: z.array(saidCommitmentSchema).readonly(),
});

type LetterToLead = z.output<typeof letterToLeadSchema>;

export function pickLetterToLead(facts: DocumentFacts, organisationId: string): LetterToLead {
  const body = requireBody(facts, organisationId);
  return {
    project: facts.project,
    lead: partyOf(requireLead(facts)),
    body: partyOf(body),
    projectRole: body.sheet.texts["project-role"].trim(),
    commitments: commitmentsOf(body, facts.bodies),
  };
}

export function letterToLeadStatements(letter: LetterToLead): readonly Statement[] {
  const { project, lead, body, projectRole, commitments } = letter;
  return [
    ...projectStatements(project),
    ...partyStatements(body),
    ...partyStatements(lead),
    {
      id: "project-role",
      about: { it: "Ruolo nel progetto", en: "Role in the project" },
      text: projectRole,
    },
    ...commitmentStatements(commitments),
  ];
}
