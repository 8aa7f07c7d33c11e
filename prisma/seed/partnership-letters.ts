import type { DocumentId } from "~/domain/partnership/documents/document-ids";
import type { OrganisationKey } from "./cast";

interface DemoSignature {
  readonly document: DocumentId;
  readonly signedBy: readonly OrganisationKey[];
  readonly daysAgo: number;
}

/** What the bodies of the example have signed on paper; the lead has looked at each copy. */
export const signatures: readonly DemoSignature[] = [
  { document: "letter-of-intent", signedBy: ["unione", "mulino", "passoLento"], daysAgo: 9 },
  { document: "letter-of-support", signedBy: ["casaLarga"], daysAgo: 7 },
  {
    document: "association-commitment",
    signedBy: ["consorzio", "unione", "passoLento", "mulino"],
    daysAgo: 4,
  },
];

/** It signed when it promised less: its letter has to be made again. */
export const promisedLess = {
  body: "passoLento",
  what: "Custodi sociali",
  quantityThousandths: 1000,
} as const;

/** What stands where the scan of a signed paper would be. */
export const scan = {
  title: "Copia di esempio",
  text: "Nell’esempio questa pagina sta al posto della scansione di un documento firmato su carta: le persone, gli enti e le firme sono inventati.",
};
