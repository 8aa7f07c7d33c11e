import type { Language } from "~/domain/wording/language";
import type { RuleLinkName } from "./rule-links";

/** What the links are called that lead to where a rule is put right. */
export const ruleLinkWords: Readonly<Record<Language, Readonly<Record<RuleLinkName, string>>>> = {
  it: {
    declare: "Dillo",
    askFor: "Dove si dichiara",
    record: "Apri i suoi dati",
    notice: "Apri l’avviso",
    documents: "Apri i documenti",
    people: "Aggiungi o invita",
    withdraw: "Vedi che cosa cambierebbe",
    place: "Cambia il suo ruolo",
    bodies: "Di’ quale ente gestore è",
    settings: "Apri le impostazioni",
    section: "Apri la sezione",
    "sign-offs": "Apri le approvazioni",
    attachments: "Apri gli allegati",
    differences: "Di’ perché",
  },
  en: {
    declare: "Say it",
    askFor: "Where it is declared",
    record: "Open its record",
    notice: "Open the notice",
    documents: "Open the documents",
    people: "Add or invite",
    withdraw: "See what would change",
    place: "Change its role",
    bodies: "Say which managing body it is",
    settings: "Open the settings",
    section: "Open the section",
    "sign-offs": "Open the approvals",
    attachments: "Open the attachments",
    differences: "Say why",
  },
};
