import { beforeDay } from "~/domain/wording/before-day";
import { z } from "zod";
import {
  partyOf,
  partySchema,
  projectSchema,
  registrationSchema,
  requireBody,
  requireLead,
} from "./document-facts";
import { defineDocument } from "./document-kind";
import { type Letter, list, paragraph } from "./letter";
import {
  addresseeOf,
  blank,
  letterhead,
  partyStatements,
  projectFacts,
  projectStatements,
  sayCapacity,
  signatureOf,
} from "./say-party";
import { sayDay } from "./say-day";

const schema = z.object({
  project: projectSchema,
  lead: partySchema,
  body: partySchema,
  isInPiedmont: z.boolean(),
  registration: registrationSchema.nullable(),
  otherApplications: z.number().nullable(),
});

type Picked = z.output<typeof schema>;

/** A third-sector body declares that it has what the call asks for (D.P.R. 445/2000, art. 46 and 47). */
export const selfDeclaration = defineDocument({
  id: "self-declaration",
  name: { it: "Autodichiarazione dei requisiti", en: "Self-declaration of requirements" },
  scope: "organisation",
  namesTaxCodes: true,
  schema,
  isSignedBy: ({ isThirdSector, role }) => isThirdSector && role !== "supporter",
  pick(facts, organisationId) {
    const body = requireBody(facts, organisationId);
    return {
      project: facts.project,
      lead: partyOf(requireLead(facts)),
      body: partyOf(body, { withTaxCode: true }),
      isInPiedmont: body.isInPiedmont,
      registration: body.registration,
      otherApplications: body.otherApplications,
    };
  },
  write,
  state: ({ project, lead, body, registration, otherApplications }) => [
    ...projectStatements(project),
    ...partyStatements(body),
    {
      id: "signer-tax-code",
      about: { it: "Codice fiscale di chi firma", en: "Tax code of who signs" },
      text: body.signer?.taxCode ?? "",
    },
    { id: "lead", about: { it: "Capofila", en: "Lead" }, text: lead.name },
    {
      id: "registration",
      about: { it: "Iscrizione al registro", en: "Entry in the register" },
      text: registration === null ? "" : sayRegistration(registration),
    },
    {
      id: "other-applications",
      about: { it: "Altri progetti dello stesso bando", en: "Other projects of the same call" },
      text: otherApplications === null ? "" : String(otherApplications),
    },
  ],
});

function write(picked: Picked): Letter {
  const { project, lead, body } = picked;
  const { signer } = body;
  return {
    title: "Autodichiarazione dei requisiti",
    sender: letterhead(body),
    addressee: addresseeOf(lead, project),
    facts: [
      { label: "Norma", value: "D.P.R. 28 dicembre 2000, n. 445, articoli 46 e 47" },
      ...projectFacts(project),
    ],
    blocks: [
      paragraph(
        `Io, ${signer?.name ?? blank}, codice fiscale ${signer?.taxCode ?? blank}, ${sayCapacity(signer)} di ${body.name}, so che chi dichiara il falso risponde davanti alla legge penale (articolo 76 del D.P.R. 445/2000) e perde i benefici ottenuti (articolo 75).`,
      ),
      paragraph("Sotto la mia responsabilità dichiaro che l’ente:"),
      list(declarations(picked), true),
      paragraph(
        "Mi impegno a comunicare senza ritardo al capofila ogni cambiamento di quello che ho dichiarato, e so che l’amministrazione può controllarlo.",
      ),
      paragraph(
        "Se la firma è autografa, allego la copia di un documento di identità valido (articolo 38 del D.P.R. 445/2000).",
      ),
    ],
    signatures: [signatureOf(body)],
  };
}

function declarations(picked: Picked): readonly string[] {
  const { body, isInPiedmont, registration } = picked;
  return [
    isInPiedmont ? `ha sede in Piemonte, a ${body.seat};` : `ha sede a ${body.seat};`,
    `ha codice fiscale ${body.taxCode ?? blank}${body.certifiedEmail === null ? "" : ` e indirizzo PEC ${body.certifiedEmail}`};`,
    `è un ente del terzo settore (${body.kind.toLowerCase()}), con uno statuto in vigore che prevede attività coerenti con il progetto;`,
    registration === null
      ? `è iscritto al Registro unico nazionale del terzo settore con il numero ${blank}, sezione ${blank};`
      : `è iscritto al Registro unico nazionale del terzo settore ${sayRegistration(registration)};`,
    `${sayApplications(picked)};`,
    "non è in liquidazione e non si trova in una situazione che gli vieti di ricevere contributi pubblici.",
  ];
}

/** "con il numero 12345, sezione Imprese sociali, dal 3 maggio 2022" */
function sayRegistration({ number, section, since }: NonNullable<Picked["registration"]>): string {
  return [
    `con il numero ${number}`,
    section && `sezione ${section}`,
    since && beforeDay("dal", sayDay(since)),
  ]
    .filter(Boolean)
    .join(", ");
}

/** What the body has said; where it has said nothing, what the call asks it to declare. */
function sayApplications({ otherApplications, project: { mostApplications } }: Picked): string {
  if (otherApplications === 0) return "non partecipa ad altri progetti dello stesso bando";
  if (otherApplications === 1)
    return "partecipa a un altro progetto dello stesso bando, e quindi a due progetti in tutto";
  if (otherApplications !== null)
    return `partecipa ad altri ${otherApplications} progetti dello stesso bando, e quindi a ${otherApplications + 1} progetti in tutto`;
  if (mostApplications === null) return `partecipa, oltre a questo, a ${blank} progetti dello stesso bando`;
  return `partecipa in tutto a non più di ${mostApplications} progetti dello stesso bando, compreso questo`;
}
