import type { Texts } from "~/ui/language";

interface AboutWords {
  readonly title: string;
  readonly titleHelp: string;
  readonly heldOn: string;
  readonly startsAt: string;
  readonly place: string;
  readonly convenedBy: string;
  readonly facilitators: string;
  readonly facilitatorsHelp: string;
  readonly facilitatorsNow: (names: readonly string[]) => string;
  readonly keptUntil: string;
  readonly keptUntilHelp: string;
  readonly errorTitle: string;
  readonly errors: Readonly<Record<string, string>> & { readonly other: string };
}

const it: AboutWords = {
  title: "Titolo",
  titleHelp: "Lo leggono tutti, anche sullo schermo: «Invecchiare bene in valle».",
  heldOn: "Giorno",
  startsAt: "Ora",
  place: "Luogo",
  convenedBy: "Chi convoca",
  facilitators: "Chi conduce",
  facilitatorsHelp:
    "Chi amministra e gli editor del capofila possono sempre. Qui aggiungi chi conduce con loro.",
  facilitatorsNow: (names) => (names.length === 0 ? "Adesso non c’è nessuno" : `Adesso: ${names.join(", ")}`),
  keptUntil: "Conserva i nomi fino al",
  keptUntilHelp: "Dopo quel giorno soprannomi, presenze e registro si cancellano. Cartellini e voti restano.",
  errorTitle: "Controlla questi punti",
  errors: {
    title: "Scrivi il titolo (da 3 a 120 caratteri)",
    heldOn: "Scrivi il giorno, per esempio 30/11/2026",
    startsAt: "Scrivi l’ora, per esempio 18:00, o lascia vuoto",
    place: "Il luogo è troppo lungo (160 caratteri)",
    convenedBy: "Chi convoca è troppo lungo (160 caratteri)",
    keptUntil: "Scrivi fino a quando conservare i nomi: non prima del giorno dell’incontro",
    facilitators: "Scegli chi conduce tra le persone del cantiere",
    format: "Scegli come si lavora",
    convocationSentOn: "Scrivi il giorno, per esempio 20/11/2026, o lascia vuoto",
    invited: "L’elenco degli invitati è troppo lungo (4.000 caratteri)",
    minutes: "Scrivi i minuti: da 1 a 600",
    rule: "Controlla i numeri della regola di voto",
    "stage-title": "Il nome di ogni tappa può avere al massimo 40 caratteri, e quello in italiano serve",
    prompt: "Ogni domanda può avere al massimo 300 caratteri, e quella in italiano serve",
    "record-changed":
      "Nel frattempo qualcuno ha salvato altro. Quello che hai scritto è ancora qui, con accanto che cosa c’è adesso. Correggi e salva di nuovo.",
    other: "Non si può: intanto qualcosa è cambiato. Guarda com’è adesso e riprova.",
  },
};

const en: AboutWords = {
  title: "Title",
  titleHelp: "Everybody reads it, on the screen too: “Growing old well in the valley”.",
  heldOn: "Day",
  startsAt: "Hour",
  place: "Place",
  convenedBy: "Convened by",
  facilitators: "Facilitators",
  facilitatorsHelp: "Administrators and editors of the lead always may. Here you add who runs it with them.",
  facilitatorsNow: (names) => (names.length === 0 ? "Now there is nobody" : `Now: ${names.join(", ")}`),
  keptUntil: "Keep names until",
  keptUntilHelp: "After that day nicknames, attendance and log are erased. Cards and votes stay.",
  errorTitle: "Check these points",
  errors: {
    title: "Write the title (3 to 120 characters)",
    heldOn: "Write the day, for instance 30/11/2026",
    startsAt: "Write the hour, for instance 18:00, or leave it empty",
    place: "The place is too long (160 characters)",
    convenedBy: "Who convenes is too long (160 characters)",
    keptUntil: "Write until when names are kept: not before the day of the meeting",
    facilitators: "Choose the facilitators among the people of the workspace",
    format: "Choose how to work",
    convocationSentOn: "Write the day, for instance 20/11/2026, or leave it empty",
    invited: "The list of those invited is too long (4,000 characters)",
    minutes: "Write the minutes: 1 to 600",
    rule: "Check the numbers of the voting rule",
    "stage-title": "The name of a stage may have 40 characters at the most, and the Italian one is needed",
    prompt: "Each question may have 300 characters at most, and the Italian one is needed",
    "record-changed":
      "Somebody saved something else meanwhile. What you wrote is still here, with what it says now beside it. Correct and save again.",
    other: "Not possible: something changed meanwhile. Look at how it is now and try again.",
  },
};

export const aboutTexts: Texts<AboutWords> = { it, en };
