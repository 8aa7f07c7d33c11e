import type { DocumentProgress } from "~/domain/delivery/checklist/attachment-state";
import type { UploadedSignature } from "~/domain/delivery/checklist/uploaded-signature";
import { plural } from "~/domain/wording/plural";
import { attachmentsCardTexts } from "./attachments-card-texts";

type Progress = DocumentProgress["progress"];

export const attachmentsTexts = {
  it: {
    ...attachmentsCardTexts.it,
    title: "Allegati",
    facts: (done: number, of: number) =>
      `${done} di ${of} ci sono già. Qui si vede chi deve portare che cosa, e quando.`,
    filter: "Quali allegati",
    own: "Del tuo ente",
    all: "Di tutti",
    frozen: "La fase è congelata: gli allegati non si cambiano finché lo è.",
    none: "Al tuo ente il bando non chiede allegati in questa fase.",
    nothing: "Non deve portare niente.",
    toBring: (done: number, of: number) => `${done} di ${of}`,
    isLate: "in ritardo",
    missing: "manca",
    unexpected: "non più richiesto",
    unexpectedWhat:
      "A questo ente non è più richiesto: quello che ha caricato resta qui e non entra nel pacchetto.",
    generated: {
      application: "lo fa Cantiere, dal testo",
      workshops: "lo fa Cantiere, dai laboratori",
      budget: "facoltativo qui",
    },
    generatedWhat: {
      application: "Si prepara nella Consegna e si firma dopo il congelamento.",
      workshops: "Si compone da incontri, presenze e verbali dei laboratori.",
      budget: "Il budget non si scrive ancora qui: se ne avete uno in PDF, potete caricarlo.",
    },
    progress: {
      signed: "firmato",
      older: "firmato su dati precedenti",
      "to-be-looked-at": "da verificare a mano",
      refused: "copia non valida",
      made: "da firmare",
      "not-made": "da preparare",
    } satisfies Record<Progress, string>,
    uploaded: "caricato",
    notGood: "non va ancora bene",
    signatures: {
      intact: "firma digitale integra",
      altered: "firma digitale alterata",
      none: "senza firma digitale",
      unrecognised: "firma non riconosciuta",
    } satisfies Record<UploadedSignature, string>,
    remedies: {
      altered:
        "Il file è stato cambiato dopo la firma: carica quello uscito dal programma di firma, senza aprirlo e salvarlo di nuovo.",
      other: "Questo allegato va firmato digitalmente: firmalo e carica il file firmato.",
    },
    signers: (names: string) => `firma: ${names}`,
    unverified:
      "Guardiamo se la firma corrisponde al file; presso chi ha emesso il certificato non chiediamo.",
    onlyIf: {
      "association-constituted": "se l’associazione temporanea di scopo è già costituita",
      "association-to-be-constituted": "se l’associazione temporanea di scopo è da costituire",
      "delegate-signs": "perché firma un delegato",
    },
    proposed: "proposto da noi",
    proposedWhat:
      "Dove c’è scritto «proposto da noi», il bando non lo riporta: se non serve, si congela lo stesso con un motivo.",
    open: {
      application: "Vai alla Consegna",
      workshops: "Vai ai laboratori",
      documents: "Vai ai documenti",
    },
    bring: "Carica il file",
    bringNew: "Carica una nuova versione",
    file: (name: string) => `File di «${name}»`,
    fileHelp: (most: string) =>
      `PDF (meglio PDF/A) o file firmato P7M, al massimo ${most}. Spazi e accenti nel nome li togliamo noi.`,
    upload: "Carica",
    brought: (fileName: string) => `Caricato: ${fileName}.`,
    renamed: (fileName: string) =>
      `Caricato come «${fileName}»: il bando vuole nomi diversi tra loro, senza spazi né accenti. Il contenuto è lo stesso.`,
    same: (fileName: string) => `Questo file c’era già: è «${fileName}».`,
    refused: {
      "file-missing": "Scegli prima un file.",
      "file-too-large":
        "Il file è troppo grande per il bando. Se è una scansione, rifalla in bianco e nero o a 150 punti per pollice.",
      "file-not-recognised":
        "Non è un PDF né un file firmato P7M. Se è un documento, salvalo come PDF e riprova.",
      "too-many-tries": "Hai caricato molti file in poco tempo: aspetta dieci minuti.",
      "stage-frozen": "La fase è stata congelata: il file non è stato caricato.",
      other: "Il file non è stato caricato. Riprova.",
    } as Readonly<Record<string, string>> & { readonly other: string },
    versions: (n: number) => plural("it", n, { one: "Il file", other: `I ${n} file, dall’ultimo` }),
    version: (n: number) => `Versione ${n}`,
    uploadedBy: (at: string, by: string) => (by === "" ? at : `${at}, ${by}`),
    look: "Guarda",
    lookAt: (name: string) => `Guarda: ${name}, in un’altra scheda`,
    download: "Scarica",
    hash: (fileName: string) => `Impronta SHA-256 di ${fileName}`,
    copy: "Copia",
    copied: "Copiata",
    private: "Lo scarica chi scrive per l’ente, o chi firma per il capofila.",
    remind: "Ricorda adesso",
    remindLabel: (name: string) => `Ricorda adesso a ${name}`,
    reminded: (n: number) =>
      n === 0
        ? "Oggi è già stato ricordato: si può di nuovo domani."
        : `Scritto a ${n} ${plural("it", n, { one: "persona", other: "persone" })}.`,
    calendar: "Dalla scadenza all’indietro",
    calendarWhat:
      "Una settimana prima e due giorni prima di ogni data scriviamo a chi deve ancora portare qualcosa.",
    today: "oggi",
  },
  en: {
    ...attachmentsCardTexts.en,
    title: "Attachments",
    facts: (done: number, of: number) =>
      `${done} of ${of} are there. Here you see who has to bring what, and when.`,
    filter: "Which attachments",
    own: "Of your organisation",
    all: "Of everybody",
    frozen: "The stage is frozen: attachments are not changed while it is.",
    none: "The call asks your organisation for no attachment in this stage.",
    nothing: "It has nothing to bring.",
    toBring: (done: number, of: number) => `${done} of ${of}`,
    isLate: "late",
    missing: "missing",
    unexpected: "no longer asked for",
    unexpectedWhat:
      "It is not asked of this organisation any more: what it uploaded stays here and is no part of the package.",
    generated: {
      application: "made by Cantiere, from the text",
      workshops: "made by Cantiere, from the workshops",
      budget: "optional here",
    },
    generatedWhat: {
      application: "It is prepared in the delivery and signed after the freeze.",
      workshops: "It is put together from meetings, attendance and minutes of the workshops.",
      budget: "The budget is not written here yet: if you have one as a PDF, you may upload it.",
    },
    progress: {
      signed: "signed",
      older: "signed on older data",
      "to-be-looked-at": "to be looked at",
      refused: "copy not valid",
      made: "to be signed",
      "not-made": "to be prepared",
    } satisfies Record<Progress, string>,
    uploaded: "uploaded",
    notGood: "not good yet",
    signatures: {
      intact: "digital signature intact",
      altered: "digital signature altered",
      none: "no digital signature",
      unrecognised: "signature not recognised",
    } satisfies Record<UploadedSignature, string>,
    remedies: {
      altered:
        "The file was changed after it had been signed: upload the one the signing program made, without opening and saving it again.",
      other: "This attachment must be signed digitally: sign it and upload the signed file.",
    },
    signers: (names: string) => `signed by ${names}`,
    unverified:
      "We look whether the signature fits the file; those who issued the certificate are not asked.",
    onlyIf: {
      "association-constituted": "if the purpose association is constituted already",
      "association-to-be-constituted": "if the purpose association is to be constituted",
      "delegate-signs": "because a delegate signs",
    },
    proposed: "proposed by us",
    proposedWhat:
      "Where it says “proposed by us” the call does not state it: if it is not needed, the stage is frozen all the same with a reason.",
    open: {
      application: "Go to the delivery",
      workshops: "Go to the workshops",
      documents: "Go to the documents",
    },
    bring: "Upload the file",
    bringNew: "Upload a new version",
    file: (name: string) => `File of “${name}”`,
    fileHelp: (most: string) =>
      `PDF (PDF/A is better) or a signed P7M file, at most ${most}. Spaces and accents in its name are taken out for you.`,
    upload: "Upload",
    brought: (fileName: string) => `Uploaded: ${fileName}.`,
    renamed: (fileName: string) =>
      `Uploaded as “${fileName}”: the call wants names that differ, without spaces and accents. The content is the same.`,
    same: (fileName: string) => `This file was there already: it is “${fileName}”.`,
    refused: {
      "file-missing": "Choose a file first.",
      "file-too-large":
        "The file is too large for the call. If it is a scan, make it again in black and white or at 150 dots per inch.",
      "file-not-recognised":
        "It is neither a PDF nor a signed P7M file. If it is a document, save it as PDF and try again.",
      "too-many-tries": "You uploaded many files in a short time: wait ten minutes.",
      "stage-frozen": "The stage was frozen: the file was not uploaded.",
      other: "The file was not uploaded. Try again.",
    } as Readonly<Record<string, string>> & { readonly other: string },
    versions: (n: number) => plural("en", n, { one: "The file", other: `The ${n} files, the latest first` }),
    version: (n: number) => `Version ${n}`,
    uploadedBy: (at: string, by: string) => (by === "" ? at : `${at}, ${by}`),
    look: "Look",
    lookAt: (name: string) => `Look: ${name}, in another tab`,
    download: "Download",
    hash: (fileName: string) => `SHA-256 fingerprint of ${fileName}`,
    copy: "Copy",
    copied: "Copied",
    private: "Whoever writes for the organisation, or signs for the lead, downloads it.",
    remind: "Remind now",
    remindLabel: (name: string) => `Remind now: ${name}`,
    reminded: (n: number) =>
      n === 0
        ? "They were reminded today already: tomorrow it is possible again."
        : `Written to ${n} ${plural("en", n, { one: "person", other: "people" })}.`,
    calendar: "Backward from the term",
    calendarWhat: "A week and two days before each date we write to those who still have something to bring.",
    today: "today",
  },
};
