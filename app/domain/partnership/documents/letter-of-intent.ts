import { z } from "zod";
import { needsOf, requireBody, saidNeedSchema } from "./document-facts";
import { defineDocument } from "./document-kind";
import { heading, type Letter, list, paragraph, paragraphs } from "./letter";
import { commitmentBlocks, needBlocks } from "./letter-parts";
import { letterToLeadSchema, letterToLeadStatements, pickLetterToLead } from "./letter-to-lead";
import { needStatements } from "./say-commitment";
import { addresseeOf, letterhead, projectFacts, sayParty, saySigner, signatureOf } from "./say-party";

const schema = letterToLeadSchema.extend({ needs: z.array(saidNeedSchema).readonly() });

type Picked = z.output<typeof schema>;

/** A partner says that it wants to be in, and with what. */
export const letterOfIntent = defineDocument({
  id: "letter-of-intent",
  name: { it: "Lettera di intenti", en: "Letter of intent" },
  scope: "organisation",
  namesTaxCodes: false,
  schema,
  isSignedBy: ({ role }) => role === "partner",
  pick: (facts, organisationId) => ({
    ...pickLetterToLead(facts, organisationId),
    needs: needsOf(requireBody(facts, organisationId), facts.bodies),
  }),
  write,
  state: (picked) => [...letterToLeadStatements(picked), ...needStatements(picked.needs)],
});

function write({ project, lead, body, projectRole, commitments, needs }: Picked): Letter {
  return {
    title: "Lettera di intenti",
    sender: letterhead(body),
    addressee: addresseeOf(lead, project),
    facts: projectFacts(project),
    blocks: [
      paragraph(
        `${sayParty(body)}, ${saySigner(body)}, ha letto gli obiettivi del progetto «${project.title}» e li condivide.`,
      ),
      paragraph(
        `Con questa lettera dichiara di voler entrare, come partner, nel partenariato che presenta il progetto al bando «${project.call}», con capofila ${lead.name}.`,
      ),
      ...(projectRole === "" ? [] : [heading("Che cosa facciamo nel progetto"), ...paragraphs(projectRole)]),
      ...commitmentBlocks(commitments),
      ...needBlocks(needs),
      heading("A che cosa ci impegniamo"),
      paragraph("Se il progetto è ammesso, l’ente si impegna a:"),
      list([
        "partecipare alla stesura del progetto definitivo e agli incontri del partenariato;",
        "entrare nell’associazione temporanea di scopo, se non è già costituita, e dare mandato al capofila di rappresentarla;",
        "mantenere gli impegni scritti qui sopra, o dire per tempo e per iscritto che cosa cambia;",
        "rispettare le regole del bando su spese, rendicontazione, pubblicità e protezione dei dati;",
        "dare al capofila le informazioni e i documenti che servono per la domanda.",
      ]),
      paragraph(
        "Questa lettera esprime un’intenzione: gli obblighi tra le parti nascono con gli atti che le parti firmeranno.",
      ),
    ],
    signatures: [signatureOf(body)],
  };
}
