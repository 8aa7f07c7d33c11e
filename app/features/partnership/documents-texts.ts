import { beforeDay } from "~/domain/wording/before-day";
import type { DocumentId } from "~/domain/partnership/documents/document-ids";
import type { CopyVerdict } from "~/domain/partnership/judge-signed-copy";
import type { RecordLack } from "./documents-data";

type Verdict<Kind extends CopyVerdict["kind"]> = Extract<CopyVerdict, { readonly kind: Kind }>;

const itJudgedMeanwhile =
  "Intanto la copia è stata giudicata di nuovo, e niente è stato confermato: guarda che cosa ne è risultato.";
const enJudgedMeanwhile =
  "The copy was judged again meanwhile, and nothing was confirmed: see what was found.";

export const documentTexts = {
  it: {
    title: "Documenti",
    facts: (organisation: string) => `Che cosa firma ${organisation}, e a che punto è.`,
    none: "Per questo ente non c’è niente da firmare.",
    ofAll: "uguale per tutti",
    askedNow: (id: string) => `allegato ${id}, chiesto in questa fase`,
    askedLater: (id: string) => `allegato ${id}, chiesto in un’altra fase`,
    notAsked: "il bando non lo chiede",
    toMake: "da preparare",
    toSign: "da firmare",
    signed: "firmato",
    stale: "firmato su dati precedenti",
    toLookAt: "da verificare a mano",
    notGood: "copia non valida",
    make: "Prepara il documento",
    makeAgain: "Prepara di nuovo con i dati di oggi",
    madeOn: (day: string) => `Preparato ${beforeDay("il", day)}`,
    madeOld: "I dati sono cambiati da quando è stato preparato.",
    leadMakes: "Lo prepara il capofila.",
    pdf: "Scarica il PDF da firmare",
    odt: "Scarica l’ODT",
    odtWhat: "L’ODT serve per lavorarci: si firma il PDF, senza aprirlo e salvarlo di nuovo.",
    file: "Copia firmata",
    fileHelp: "P7M o PDF firmato; se firmate su carta, la scansione in PDF.",
    handIn: "Carica la copia firmata",
    copy: "Scarica la copia firmata",
    signedOn: (day: string) => `Copia firmata caricata ${beforeDay("il", day)}.`,
    renamed: "Il nome del file è cambiato: il contenuto è quello giusto, e vale.",
    sinceExpired: "Il certificato è scaduto dopo la firma: la firma resta valida.",
    confirmedBy: (name: string) => `Verificata a mano da ${name}.`,
    staleTitle: (name: string) => `${name}: firma su dati precedenti.`,
    staleOne: (day: string, change: string) =>
      `Dopo la copia ${beforeDay("del", day)} è cambiato: ${change}.`,
    staleMany: (day: string, n: number) =>
      n === 0
        ? `Dopo la copia ${beforeDay("del", day)} sono cambiati i dati.`
        : `Dopo la copia ${beforeDay("del", day)} ci sono ${n} cambiamenti.`,
    seeChanges: "Vedi che cosa cambia",
    signNew: "Il documento nuovo è pronto: scaricalo, firmalo e caricalo.",
    makeNew: {
      "letter-of-intent": "Prepara la nuova lettera",
      "letter-of-support": "Prepara la nuova lettera",
      "association-commitment": "Prepara il nuovo impegno",
      "self-declaration": "Prepara la nuova autodichiarazione",
      "subsidiarity-pact": "Prepara il nuovo patto",
    } satisfies Record<DocumentId, string>,
    goToDocuments: "Vai ai documenti",
    toRecord: "Completa i dati",
    seeRecord: "Vai ai dati",
    changed: (about: string, before: string, after: string) => `${about}: da «${before}» a «${after}»`,
    changedText: (about: string) => `${about}: testo cambiato`,
    added: (about: string, after: string) => `${about}: aggiunto «${after}»`,
    removed: (about: string, before: string) => `${about}: tolto «${before}»`,
    more: (n: number) => `e altri ${n} cambiamenti`,
    confirm: "L’ho guardata: è firmata",
    integrity:
      "La firma è controllata su questo file; la validità del certificato presso chi l’ha emesso non è verificata.",
    lacksCommitments: "Non ci sono ancora impegni: la lettera dirà che saranno precisati.",
    lacks: {
      withheld:
        "Chi firma non è condiviso con questo cantiere: nei documenti resta in bianco. Nei dati dell’ente c’è scritto perché.",
      signer: "Manca chi firma: aggiungilo nei dati dell’ente, o il nome resta in bianco.",
      "signer-tax-code":
        "Manca il codice fiscale di chi firma: senza, la firma digitale non si può confrontare.",
      "tax-code": "Manca il codice fiscale dell’ente.",
    } satisfies Record<RecordLack, string>,
    verdicts: {
      signed: () => ["Firma valida.", ""],
      handwritten: () => [
        "Sembra una scansione firmata a mano.",
        "Una persona del capofila la apre, controlla firma e documento di identità, e conferma.",
      ],
      "signer-not-in-record": () => [
        "La firma è integra, ma nei dati dell’ente manca il codice fiscale di chi firma.",
        "Aggiungilo nei dati, e la copia si confronta da sola; oppure falla confermare a una persona del capofila.",
      ],
      "not-signed": () => [
        "Questo file non è firmato.",
        "Firma il PDF con la tua firma digitale e carica il file che ne esce.",
      ],
      altered: () => [
        "Il file è stato alterato dopo la firma.",
        "Scarica di nuovo il PDF, firmalo e caricalo senza aprirlo o salvarlo in un altro programma.",
      ],
      "other-document": ({ name }: Verdict<"other-document">) => [
        `È firmato un altro documento: «${name}».`,
        "Carica la copia al suo posto, e qui quella di questo documento.",
      ],
      "unknown-content": () => [
        "La firma è integra, ma il file firmato non è quello preparato qui.",
        "Forse il PDF è stato salvato di nuovo prima della firma: scaricalo, firmalo così com’è e caricalo.",
      ],
      "other-signer": ({ name }: Verdict<"other-signer">) => [
        `Ha firmato ${name || "un’altra persona"}, che non è né legale rappresentante né con delega alla firma.`,
        "Fai firmare chi ne ha il potere; se chi firma è cambiato, aggiorna i dati dell’ente.",
      ],
      expired: () => [
        "Quando è stato firmato il certificato non era valido.",
        "Rinnova il certificato di firma e firma di nuovo.",
      ],
      "not-recognised": () => ["Il file non è riconosciuto.", "Carica un P7M o un PDF."],
    } satisfies Verdicts,
    done: {
      make: "Il documento è pronto da scaricare.",
      "hand-in": "Copia ricevuta: sotto trovi che cosa ne è risultato.",
      confirm: "Confermata: la copia vale come firmata.",
    } as Readonly<Record<string, string>>,
    refused: {
      "file-missing": "Scegli il file da caricare.",
      "file-too-large": "Il file supera la misura che il bando ammette: riduci la scansione, poi riprova.",
      "file-not-recognised": "Non è né un P7M né un PDF: carica il file che esce dal programma di firma.",
      "too-many-tries": "Troppi file in poco tempo: aspetta qualche minuto.",
      "record-changed": itJudgedMeanwhile,
      "input-not-valid": itJudgedMeanwhile,
    } as Readonly<Record<string, string>>,
  },
  en: {
    title: "Documents",
    facts: (organisation: string) => `What ${organisation} signs, and how far it is.`,
    none: "There is nothing for this organisation to sign.",
    ofAll: "the same for all",
    askedNow: (id: string) => `attachment ${id}, asked for in this stage`,
    askedLater: (id: string) => `attachment ${id}, asked for in another stage`,
    notAsked: "the call does not ask for it",
    toMake: "to be prepared",
    toSign: "to be signed",
    signed: "signed",
    stale: "signed on older data",
    toLookAt: "to be checked by a person",
    notGood: "copy not valid",
    make: "Prepare the document",
    makeAgain: "Prepare it again with the data of today",
    madeOn: (day: string) => `Prepared on ${day}`,
    madeOld: "The data has changed since it was prepared.",
    leadMakes: "The lead prepares it.",
    pdf: "Download the PDF to sign",
    odt: "Download the ODT",
    odtWhat: "The ODT is for working on: it is the PDF that is signed, without opening and saving it again.",
    file: "Signed copy",
    fileHelp: "P7M or signed PDF; if you sign on paper, the scan as PDF.",
    handIn: "Hand in the signed copy",
    copy: "Download the signed copy",
    signedOn: (day: string) => `Signed copy handed in on ${day}.`,
    renamed: "The name of the file has changed: the content is the right one, and it counts.",
    sinceExpired: "The certificate ran out after the signature: the signature still holds.",
    confirmedBy: (name: string) => `Checked by ${name}.`,
    staleTitle: (name: string) => `${name}: signed on older data.`,
    staleOne: (day: string, change: string) => `Since the copy of ${day} this has changed: ${change}.`,
    staleMany: (day: string, n: number) =>
      n === 0
        ? `Since the copy of ${day} the data has changed.`
        : `Since the copy of ${day} there are ${n} changes.`,
    seeChanges: "See what changes",
    signNew: "The new document is ready: download it, sign it and hand it in.",
    makeNew: {
      "letter-of-intent": "Prepare the new letter",
      "letter-of-support": "Prepare the new letter",
      "association-commitment": "Prepare the new commitment",
      "self-declaration": "Prepare the new self-declaration",
      "subsidiarity-pact": "Prepare the new pact",
    } satisfies Record<DocumentId, string>,
    goToDocuments: "Go to the documents",
    toRecord: "Complete the record",
    seeRecord: "To the record",
    changed: (about: string, before: string, after: string) => `${about}: from “${before}” to “${after}”`,
    changedText: (about: string) => `${about}: text changed`,
    added: (about: string, after: string) => `${about}: added “${after}”`,
    removed: (about: string, before: string) => `${about}: removed “${before}”`,
    more: (n: number) => `and ${n} other changes`,
    confirm: "I have looked at it: it is signed",
    integrity:
      "The signature is checked on this file; the validity of the certificate with its issuer is not.",
    lacksCommitments: "There are no commitments yet: the letter will say that they are to be specified.",
    lacks: {
      withheld:
        "Who signs is not shared with this workspace: it stays blank in the documents. The record of the organisation says why.",
      signer: "Who signs is missing: add it to the record, or the name stays blank.",
      "signer-tax-code":
        "The tax code of who signs is missing: without it a digital signature cannot be compared.",
      "tax-code": "The tax code of the organisation is missing.",
    } satisfies Record<RecordLack, string>,
    verdicts: {
      signed: () => ["The signature holds.", ""],
      handwritten: () => [
        "This looks like a scan signed by hand.",
        "A person of the lead opens it, checks signature and identity document, and confirms.",
      ],
      "signer-not-in-record": () => [
        "The signature is intact, but the record lacks the tax code of who signs.",
        "Add it to the record, and the copy is compared by itself; or have a person of the lead confirm it.",
      ],
      "not-signed": () => [
        "This file is not signed.",
        "Sign the PDF with your digital signature and hand in the file that comes out.",
      ],
      altered: () => [
        "The file was altered after it was signed.",
        "Download the PDF again, sign it and hand it in without opening or saving it in another program.",
      ],
      "other-document": ({ name }: Verdict<"other-document">) => [
        `Another document is signed: “${name}”.`,
        "Hand that copy in where it belongs, and here the one of this document.",
      ],
      "unknown-content": () => [
        "The signature is intact, but the signed file is not the one prepared here.",
        "Perhaps the PDF was saved again before signing: download it, sign it as it is and hand it in.",
      ],
      "other-signer": ({ name }: Verdict<"other-signer">) => [
        `It was signed by ${name || "somebody else"}, who is neither legal representative nor signing delegate.`,
        "Have it signed by who may; if that person has changed, update the record.",
      ],
      expired: () => [
        "When it was signed the certificate was not valid.",
        "Renew the signing certificate and sign again.",
      ],
      "not-recognised": () => ["The file is not recognised.", "Hand in a P7M or a PDF."],
    } satisfies Verdicts,
    done: {
      make: "The document is ready to download.",
      "hand-in": "Copy received: below is what was found.",
      confirm: "Confirmed: the copy counts as signed.",
    } as Readonly<Record<string, string>>,
    refused: {
      "file-missing": "Choose the file to hand in.",
      "file-too-large": "The file is larger than the call allows: make the scan smaller, then try again.",
      "file-not-recognised":
        "It is neither a P7M nor a PDF: hand in the file that your signing program makes.",
      "too-many-tries": "Too many files in a short time: wait a few minutes.",
      "record-changed": enJudgedMeanwhile,
      "input-not-valid": enJudgedMeanwhile,
    } as Readonly<Record<string, string>>,
  },
};

/** What happened, and what to do. */
type Verdicts = {
  readonly [Kind in CopyVerdict["kind"]]: (verdict: Verdict<Kind>) => readonly [string, string];
};

/** The sentence and the remedy for a verdict. */
export function sayVerdict(verdicts: Verdicts, verdict: CopyVerdict): readonly [string, string] {
  switch (verdict.kind) {
    case "other-document":
      return verdicts[verdict.kind](verdict);
    case "other-signer":
      return verdicts[verdict.kind](verdict);
    case "signed":
      return verdicts[verdict.kind](verdict);
    case "expired":
      return verdicts[verdict.kind](verdict);
    default:
      return (verdicts[verdict.kind] as () => readonly [string, string])();
  }
}
