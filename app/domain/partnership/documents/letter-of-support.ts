import type { z } from "zod";
import { defineDocument } from "./document-kind";
import { heading, type Letter, list, paragraph, paragraphs } from "./letter";
import { commitmentBlocks } from "./letter-parts";
import { letterToLeadSchema, letterToLeadStatements, pickLetterToLead } from "./letter-to-lead";
import { addresseeOf, letterhead, projectFacts, sayParty, saySigner, signatureOf } from "./say-party";

const schema = letterToLeadSchema;

type Picked = z.output<typeof schema>;

/** A supporter says that it stands by the project, without a budget of its own. */
export const letterOfSupport = defineDocument({
  id: "letter-of-support",
  name: { it: "Lettera di adesione", en: "Letter of support" },
  scope: "organisation",
  namesTaxCodes: false,
  schema,
  isSignedBy: ({ role }) => role === "supporter",
  pick: pickLetterToLead,
  write,
  state: letterToLeadStatements,
});

function write({ project, lead, body, projectRole, commitments }: Picked): Letter {
  return {
    title: "Lettera di adesione",
    sender: letterhead(body),
    addressee: addresseeOf(lead, project),
    facts: projectFacts(project),
    blocks: [
      paragraph(
        `${sayParty(body)}, ${saySigner(body)}, conosce il progetto «${project.title}», che ${lead.name} presenta come capofila al bando «${project.call}», e lo sostiene.`,
      ),
      ...(projectRole === "" ? [] : [heading("Perché aderiamo"), ...paragraphs(projectRole)]),
      ...commitmentBlocks(commitments),
      heading("In quale forma aderiamo"),
      paragraph("L’ente aderisce come sostenitore. Questo vuol dire che:"),
      list([
        "non chiede una quota del contributo e non ha spese nel piano dei costi;",
        "non entra nell’associazione temporanea di scopo;",
        "mette a disposizione quello che è scritto qui sopra, e dice per tempo che cosa cambia;",
        "accetta che il suo nome compaia nella domanda e nella comunicazione del progetto.",
      ]),
    ],
    signatures: [signatureOf(body)],
  };
}
