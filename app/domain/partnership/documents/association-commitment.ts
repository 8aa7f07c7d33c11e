import { z } from "zod";
import { partyOf, partySchema, projectSchema, requireLead } from "./document-facts";
import { defineDocument } from "./document-kind";
import { heading, type Letter, list, paragraph } from "./letter";
import {
  letterhead,
  partyStatements,
  projectFacts,
  projectStatements,
  sayParty,
  saySigner,
  signatureOf,
} from "./say-party";

const schema = z.object({
  project: projectSchema,
  lead: partySchema,
  /** without the lead, in order of arrival */
  partners: z.array(partySchema).readonly(),
});

type Picked = z.output<typeof schema>;

/** Lead and partners commit themselves to constitute the purpose association and give the lead its mandate. */
export const associationCommitment = defineDocument({
  id: "association-commitment",
  name: {
    it: "Impegno a costituire l’associazione temporanea di scopo",
    en: "Commitment to constitute the purpose association",
  },
  scope: "partnership",
  namesTaxCodes: false,
  schema,
  isSignedBy: ({ role }) => role !== "supporter",
  pick: (facts) => ({
    project: facts.project,
    lead: partyOf(requireLead(facts)),
    partners: facts.bodies.filter(({ role }) => role === "partner").map((body) => partyOf(body)),
  }),
  write,
  state: ({ project, lead, partners }) => [
    ...projectStatements(project),
    { id: "lead", about: { it: "Capofila", en: "Lead" }, text: lead.name },
    ...[lead, ...partners].flatMap(partyStatements),
  ],
});

function write({ project, lead, partners }: Picked): Letter {
  const parties = [lead, ...partners];
  return {
    title: "Impegno a costituire l’associazione temporanea di scopo, con mandato al capofila",
    sender: letterhead(lead),
    addressee: [project.funder],
    facts: projectFacts(project),
    blocks: [
      heading("Chi si impegna"),
      list(
        parties.map(
          (party) => `${sayParty(party)}, ${saySigner(party)}${party === lead ? ", capofila" : ""};`,
        ),
        true,
      ),
      heading("Premesso che"),
      list([
        `le parti presentano insieme il progetto «${project.title}» al bando «${project.call}»;`,
        "il bando chiede che le parti siano riunite in un’associazione temporanea di scopo, già costituita o da costituire;",
        "alla data della firma l’associazione non è ancora costituita.",
      ]),
      heading("Le parti si impegnano"),
      list(
        [
          "a costituire l’associazione temporanea di scopo con atto pubblico o scrittura privata autenticata, se il progetto è ammesso al contributo, nei tempi indicati dall’ente finanziatore;",
          `a conferire a ${lead.name}, con lo stesso atto, mandato collettivo speciale con rappresentanza;`,
          "a realizzare ciascuna le attività del progetto che le sono affidate, nei tempi e con le risorse previste;",
          "a non cambiare la composizione dell’associazione senza l’accordo del capofila e, dove serve, l’autorizzazione dell’ente finanziatore;",
          "a rispettare le regole del bando su spese, rendicontazione, pubblicità, conservazione dei documenti e protezione dei dati.",
        ],
        true,
      ),
      heading("Mandato al capofila"),
      paragraph(`Fin da ora le parti incaricano ${lead.name}, che accetta, di:`),
      list(
        [
          "presentare la domanda e firmarla anche a nome loro;",
          "rappresentarle davanti all’ente finanziatore fino alla costituzione dell’associazione;",
          "ricevere le comunicazioni sulla domanda e informarne le altre parti senza ritardo;",
          "coordinare la stesura del progetto e raccogliere i documenti di ciascuna.",
        ],
        true,
      ),
      paragraph(
        "L’incarico è gratuito e finisce quando l’associazione è costituita, oppure quando la domanda non è ammessa.",
      ),
    ],
    signatures: parties.map(signatureOf),
  };
}
