/** The pages that say how things are: help, accessibility, privacy, legal notes. */
const informationPages = ["aiuto", "accessibilita", "privacy", "note-legali"] as const;
export type InformationPage = (typeof informationPages)[number];

export function isInformationPage(page: string | undefined): page is InformationPage {
  return informationPages.some((known) => known === page);
}

export interface InformationText {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

type InformationTexts = Readonly<Record<InformationPage, InformationText>>;

const italian: InformationTexts = {
  aiuto: {
    title: "Aiuto",
    lead: "Come si scrive insieme, e come si capisce se il testo è al sicuro.",
    parts: [
      {
        title: "Il testo è salvato?",
        lines: [
          "«Salvato» vuol dire che il server ha registrato ogni tua modifica e ce lo ha confermato. Non c’è un pulsante Salva.",
          "«Invio…» vuol dire che la conferma non è ancora arrivata: di solito dura un attimo.",
          "«Senza rete» dice quante modifiche aspettano. Restano su questo computer, anche se ricarichi la pagina, e partono appena torna la rete.",
        ],
      },
      {
        title: "Scrivere in più persone",
        lines: [
          "Ognuno vede il cursore degli altri, con nome e organizzazione. Potete scrivere nello stesso paragrafo.",
          "«Annulla» toglie solo quello che hai scritto tu.",
          "Se una persona cancella il paragrafo in cui stai scrivendo, le tue parole restano in un paragrafo loro.",
        ],
      },
      {
        title: "Ho cancellato per sbaglio",
        lines: [
          "Accanto a ogni sezione, «Guarda le versioni» mostra il testo com’era ogni volta, chi l’ha scritto, chi ha cambiato che cosa da allora, e lo riporta. Niente va perso: anche quello che c’era prima di riportarlo resta fra le versioni.",
          "Prima di un passaggio importante dai un nome alla versione di adesso, per esempio «prima del CdA».",
        ],
      },
      {
        title: "Tastiera",
        lines: [
          "Ctrl+B grassetto, Ctrl+I corsivo, Ctrl+U sottolineato, Ctrl+K collegamento.",
          "Ctrl+Z annulla, Ctrl+Y ripete.",
          "Negli elenchi Tab rientra la voce, Maiusc+Tab la riporta fuori. Maiusc+Invio va a capo senza chiudere il paragrafo.",
          "Per uscire dal testo premi Esc e poi Tab.",
        ],
      },
      {
        title: "Incollare da Word o dal web",
        lines: [
          "Restano titoli, elenchi, citazioni, grassetto, corsivo, sottolineato e collegamenti. Colori, immagini e caratteri si perdono.",
        ],
      },
    ],
  },
  accessibilita: {
    title: "Dichiarazione di accessibilità",
    lead: "Cantiere è fatto per chi usa la tastiera, uno schermo piccolo o un lettore di schermo.",
    parts: [
      {
        title: "Come è fatto",
        lines: [
          "Le pagine sono provate a ogni modifica con controlli automatici secondo le WCAG 2.2, livello AA.",
          "I PDF che produce sono accessibili (PDF/UA-1) e adatti alla conservazione (PDF/A-2a).",
        ],
      },
      {
        title: "Che cosa manca",
        lines: [
          "Le prove con lettori di schermo, con persone che li usano ogni giorno, non sono ancora state fatte.",
          "Chi gestisce questa installazione pubblica qui la propria dichiarazione AgID e il proprio recapito.",
        ],
      },
    ],
  },
  privacy: {
    title: "Privacy",
    lead: "Quali dati tiene Cantiere e perché.",
    parts: [
      {
        title: "Che cosa tiene",
        lines: [
          "Nome, e-mail e organizzazione delle persone che scrivono, perché gli altri sappiano con chi lavorano.",
          "I testi, con chi ha scritto che cosa e quando: la storia serve a recuperare e a dimostrare.",
          "Di ogni ente, chi firma e a chi rivolgersi. Un’altra domanda li vede solo se chi aggiunge l’ente li vedeva già, o se l’ente acconsente; il consenso si può togliere.",
          "Il codice fiscale di un’impresa individuale è quello di una persona: nelle pagine lo vede solo chi raccoglie le firme. Sta nella domanda e negli atti che dicono chi è, che ha solo chi firma o scrive per un ente; nelle bozze no.",
          "Di chi partecipa a un laboratorio senza account, il soprannome e la presenza, fino al giorno che il laboratorio dice. Schede e voti restano, senza nomi.",
          "Due cookie tecnici: la sessione e la lingua. Nessun servizio esterno, nessuna statistica.",
        ],
      },
      {
        title: "Su questo computer",
        lines: [
          "Il browser tiene una copia dei testi che apri, per non perdere nulla se manca la rete. Su un computer condiviso cancella i dati del sito quando hai finito.",
        ],
      },
      {
        title: "Chi ne risponde",
        lines: ["Il titolare è l’ente che gestisce questa installazione."],
      },
    ],
  },
  "note-legali": {
    title: "Note legali",
    lead: "Cantiere è software libero.",
    parts: [
      {
        title: "Licenza",
        lines: [
          "Il programma è distribuito con licenza EUPL-1.2. I testi scritti qui sono di chi li scrive.",
          "Il carattere Titillium Web ha licenza SIL OFL 1.1; le icone vengono da Bootstrap Italia, con licenza BSD-3.",
        ],
      },
      {
        title: "Modelli dei bandi",
        lines: [
          "I modelli aiutano a scrivere: fa fede il bando pubblicato. I valori che il bando non riporta sono proposti da noi e segnati «da verificare».",
        ],
      },
    ],
  },
};

const english: InformationTexts = {
  aiuto: {
    title: "Help",
    lead: "How to write together, and how to know that the text is safe.",
    parts: [
      {
        title: "Is the text saved?",
        lines: [
          "“Saved” means that the server has stored every change of yours and has told us so. There is no Save button.",
          "“Sending…” means that its word has not arrived yet: usually a moment.",
          "“Offline” says how many changes wait. They stay on this computer, also when you reload the page, and leave when the network is back.",
        ],
      },
      {
        title: "Writing with others",
        lines: [
          "Everyone sees the others’ carets with name and organisation. You can write in the same paragraph.",
          "“Undo” only takes back what you wrote.",
          "When somebody deletes the paragraph you are writing in, your words stay in a paragraph of their own.",
        ],
      },
      {
        title: "I deleted something by mistake",
        lines: [
          "Beside every section, “Look at the versions” shows the text as it was each time, who wrote it, who changed what since, and brings it back. Nothing is lost: what was there before stays among the versions too.",
          "Before an important step, name the version of now, such as “before the board”.",
        ],
      },
      {
        title: "Keyboard",
        lines: [
          "Ctrl+B bold, Ctrl+I italic, Ctrl+U underline, Ctrl+K link.",
          "Ctrl+Z undoes, Ctrl+Y does again.",
          "In lists Tab indents an item and Shift+Tab brings it back. Shift+Enter breaks the line inside a paragraph.",
          "To leave the text press Esc and then Tab.",
        ],
      },
      {
        title: "Pasting from Word or the web",
        lines: [
          "Headings, lists, quotes, bold, italic, underline and links stay. Colours, pictures and fonts do not.",
        ],
      },
    ],
  },
  accessibilita: {
    title: "Accessibility statement",
    lead: "Cantiere is made for people who use the keyboard, a small screen or a screen reader.",
    parts: [
      {
        title: "How it is made",
        lines: [
          "Its pages are checked by machine at every change against WCAG 2.2, level AA.",
          "The PDFs it makes are accessible (PDF/UA-1) and fit for archiving (PDF/A-2a).",
        ],
      },
      {
        title: "What is missing",
        lines: [
          "Trials with screen readers, by people who use them every day, have not been made yet.",
          "Whoever runs this installation publishes its own statement and contact here.",
        ],
      },
    ],
  },
  privacy: {
    title: "Privacy",
    lead: "Which data Cantiere keeps, and why.",
    parts: [
      {
        title: "What it keeps",
        lines: [
          "Name, e-mail and organisation of the people who write, so that the others know whom they work with.",
          "The texts, with who wrote what and when: the history serves to recover and to prove.",
          "Of each organisation, who signs and whom to turn to. Another application sees them only if whoever adds the organisation saw them before, or if the organisation agrees; it can take that back.",
          "The tax code of a sole trader is that of a person: on the pages only those who collect signatures see it. It stands in the application and in the deeds that say who they are, which only those who sign or write for an organisation get; not in drafts.",
          "Of those who take part in a workshop without an account, nickname and attendance, until the day the workshop names. Cards and votes stay, without names.",
          "Two technical cookies: the session and the language. No outside service, no statistics.",
        ],
      },
      {
        title: "On this computer",
        lines: [
          "The browser keeps a copy of the texts you open, so that nothing is lost without network. On a shared computer clear the site’s data when you are done.",
        ],
      },
      { title: "Who answers for it", lines: ["The controller is the body that runs this installation."] },
    ],
  },
  "note-legali": {
    title: "Legal notes",
    lead: "Cantiere is free software.",
    parts: [
      {
        title: "Licence",
        lines: [
          "The program is licensed under the EUPL-1.2. The texts written here belong to those who write them.",
          "The Titillium Web typeface is licensed under the SIL OFL 1.1; the icons come from Bootstrap Italia, licensed BSD-3.",
        ],
      },
      {
        title: "Templates of calls",
        lines: [
          "Templates help to write: the published call prevails. Values it does not give are proposed by us and marked “to be checked”.",
        ],
      },
    ],
  },
};

export const texts = { it: italian, en: english };
