import { z } from "zod";
import { formatEuros } from "~/domain/wording/format-number";
import { plural } from "~/domain/wording/plural";
import { organisationRoleNames } from "~/domain/rights/role-names";
import { commitmentPhases } from "../partner-sheet";
import {
  commitmentsOf,
  needsOf,
  partyOf,
  partySchema,
  projectSchema,
  saidCommitmentSchema,
  saidNeedSchema,
} from "./document-facts";
import { defineDocument } from "./document-kind";
import { heading, type Letter, type LetterBlock, paragraph, paragraphs } from "./letter";
import { pactClauses } from "./pact-clauses";
import { commitmentStatements, commitmentTable, needStatements, phaseNames, totalOf } from "./say-commitment";
import {
  letterhead,
  partyStatements,
  projectFacts,
  projectStatements,
  sayCapacity,
  signatureOf,
} from "./say-party";

const schema = z.object({
  project: projectSchema,
  /** the lead first */
  parties: z.array(partySchema).readonly(),
  clauses: z.array(z.object({ id: z.string(), title: z.string(), text: z.string() }).readonly()).readonly(),
  commitments: z.array(saidCommitmentSchema).readonly(),
  needs: z.array(saidNeedSchema).readonly(),
});

type Picked = z.output<typeof schema>;

/** All parties promise each other what their sheets say, under the clauses the lead has worded. */
export const subsidiarityPact = defineDocument({
  id: "subsidiarity-pact",
  name: { it: "Patto di sussidiarietà circolare", en: "Pact of circular subsidiarity" },
  scope: "partnership",
  namesTaxCodes: false,
  schema,
  isSignedBy: () => true,
  pick: (facts) => ({
    project: facts.project,
    parties: facts.bodies.map((body) => partyOf(body)),
    clauses: pactClauses.map(({ id, title, proposed }) => ({
      id,
      title,
      text: facts.pactClauses[id] ?? proposed(facts.project),
    })),
    commitments: facts.bodies.flatMap((body) => commitmentsOf(body, facts.bodies)),
    needs: facts.bodies.flatMap((body) => needsOf(body, facts.bodies)),
  }),
  write,
  state: ({ project, parties, clauses, commitments, needs }) => [
    ...projectStatements(project),
    ...parties.flatMap(partyStatements),
    ...clauses.map(({ id, title, text }) => ({
      id: `clause/${id}`,
      about: { it: `Clausola «${title}»`, en: `Clause “${title}”` },
      text,
    })),
    ...commitmentStatements(commitments),
    ...needStatements(needs),
  ],
});

function write(picked: Picked): Letter {
  const { project, parties, clauses } = picked;
  const [lead] = parties;
  return {
    title: "Patto di sussidiarietà circolare",
    sender: lead === undefined ? [] : letterhead(lead),
    addressee: [],
    facts: projectFacts(project),
    blocks: clauses.flatMap(({ id, title, text }, index) => [
      heading(`${index + 1}. ${title}`),
      ...paragraphs(text),
      ...addedTo(id, picked),
    ]),
    signatures: parties.map(signatureOf),
  };
}

function addedTo(clauseId: string, picked: Picked): readonly LetterBlock[] {
  switch (pactClauses.find(({ id }) => id === clauseId)?.adds) {
    case "parties":
      return [partyTable(picked)];
    case "commitments":
      return commitmentPhases.flatMap((phase) => phaseBlocks(phase, picked));
    case "resources":
      return [...resourceBlocks(picked), ...answerBlocks(picked)];
    default:
      return [];
  }
}

function partyTable({ parties }: Picked): LetterBlock {
  return {
    kind: "table",
    name: "Le parti",
    columns: [
      { title: "Parte", share: 40 },
      { title: "Natura", share: 24 },
      { title: "Ruolo", share: 14 },
      { title: "Chi firma", share: 30 },
    ],
    rows: parties.map(({ name, seat, taxCode, kind, role, signer }) => [
      [name, seat, taxCode && `C.F. ${taxCode}`].filter(Boolean).join("\n"),
      kind,
      organisationRoleNames[role].it,
      signer === null ? "da indicare" : `${signer.name}\n${sayCapacity(signer)}`,
    ]),
  };
}

function phaseBlocks(
  phase: (typeof commitmentPhases)[number],
  { commitments }: Picked,
): readonly LetterBlock[] {
  const ofPhase = commitments.filter((commitment) => commitment.phase === phase);
  const { it } = phaseNames[phase];
  return [
    heading(it, 3),
    ofPhase.length === 0
      ? paragraph("In questa fase nessuna parte ha preso impegni.")
      : commitmentTable(`Impegni: ${it.toLowerCase()}`, ofPhase, { withBody: true }),
  ];
}

/** How much each party brings: the sums, because the commitments themselves stand in their own clause. */
function resourceBlocks({ parties, commitments }: Picked): readonly LetterBlock[] {
  const rows = parties.flatMap(({ organisationId, name }) => {
    const own = commitments.filter((commitment) => commitment.organisationId === organisationId);
    const words = plural("it", own.length, { one: "impegno", other: "impegni" });
    // Nobody said what they are worth: that is not nothing.
    const value = own.some(({ valueCents }) => valueCents !== null) ? formatEuros("it", totalOf(own)) : "–";
    return own.length === 0 ? [] : [[name, `${own.length} ${words}`, value]];
  });
  if (rows.length === 0) return [];
  const columns = [
    { title: "Parte", share: 60 },
    { title: "Quanti impegni", share: 20 },
    { title: "Valore dichiarato", share: 24, isNumber: true },
  ] as const;
  return [{ kind: "table", name: "Risorse messe in comune", columns, rows }];
}

function answerBlocks({ needs }: Picked): readonly LetterBlock[] {
  if (needs.length === 0) return [];
  return [
    heading("Bisogni delle parti", 3),
    {
      kind: "table",
      name: "Bisogni delle parti",
      columns: [
        { title: "Parte", share: 34 },
        { title: "Di che cosa ha bisogno", share: 44 },
        { title: "Chi risponde", share: 26 },
      ],
      rows: needs.map(({ by, what, answeredBy }) => [by, what, answeredBy ?? "ancora nessuno"]),
    },
  ];
}
