import type { ParticipantTool, StageKind } from "~/domain/workshop/stage";
import type { Texts } from "~/ui/language";

interface ConsoleWords {
  readonly trail: string;
  readonly workshops: string;
  readonly running: (people: number) => string;
  readonly projector: string;
  readonly wall: string;
  readonly open: string;
  readonly openWhy: string;
  readonly close: string;
  readonly closeSure: string;
  readonly closeWhy: string;
  readonly closeYes: string;
  readonly done: string;
  readonly doneWhy: string;
  readonly toOutcome: string;
  readonly toMinutes: string;
  readonly readOnly: string;
  readonly timeLeft: (stage: string) => string;
  readonly timeOver: string;
  readonly noStage: string;
  readonly noTimer: (stage: string) => string;
  readonly timer: string;
  readonly moreTime: (minutes: number) => string;
  readonly lessTime: (minutes: number) => string;
  readonly holdTimer: string;
  readonly resumeTimer: string;
  readonly timerHeld: string;
  readonly told: (minutes: number) => string;
  readonly next: string;
  readonly course: string;
  readonly allStages: (n: number) => string;
  readonly onlyCurrent: string;
  readonly stageOf: (n: number, of: number) => string;
  readonly kind: Readonly<Record<StageKind, string>>;
  readonly minutes: (n: number) => string;
  readonly cards: (n: number) => string;
  readonly namesOff: string;
  readonly namesOffDo: string;
  readonly namesOffWhy: string;
  readonly bringHere: string;
  readonly bringTo: (stage: string) => string;
  readonly begin: (stage: string) => string;
  readonly phonesFollow: string;
  readonly lastStage: string;
  readonly looseLeft: (n: number, outside: string) => string;
  readonly reveal: string;
  readonly revealWhy: (n: number) => string;
  readonly closeStage: string;
  readonly closeVote: string;
  readonly reopen: (stage: string) => string;
  readonly current: string;
  readonly closed: string;
  readonly tools: string;
  readonly tool: Readonly<Record<ParticipantTool, string>>;
  readonly saveTools: string;
  readonly code: string;
  readonly qr: (code: string) => string;
  readonly copyLink: string;
  readonly copied: string;
  readonly enterAt: (host: string) => string;
  readonly ready: string;
  readonly readyOf: (ready: number, here: number) => string;
  readonly nobody: string;
  readonly connected: (n: number) => string;
  readonly forOthers: string;
  readonly forOthersHelp: string;
  readonly cardText: string;
  readonly cardColumn: string;
  readonly enterCard: string;
  readonly entered: string;
  readonly enterProblems: Readonly<Record<"card-empty" | "card-too-long" | "other", string>>;
  readonly notWriting: string;
  readonly people: string;
  readonly isReady: string;
  readonly removePerson: string;
  readonly removeNamed: (name: string) => string;
  readonly removeSure: (name: string) => string;
  readonly removeYes: string;
  readonly hidden: string;
  readonly hiddenNone: string;
  readonly hiddenWhy: string;
  readonly log: string;
  readonly showAgain: string;
  readonly showNamed: (text: string) => string;
  readonly reason: (reason: string) => string;
  readonly vote: string;
  readonly ballotsIn: (ballots: number, here: number) => string;
  readonly hiddenTotals: string;
  readonly room: string;
  readonly roomHelp: string;
  /** of scores, below the help of all rules */
  readonly roomScoresHelp: string;
  readonly roomVoters: string;
  readonly roomValue: (rule: "dots" | "scores" | "ranking" | "consent", target: string) => string;
  readonly roomSave: string;
  readonly roomSaved: string;
  /** what another saved in the meantime: how many people, and what each target got */
  readonly roomSavedByOthers: (voters: number, given: readonly string[]) => string;
  readonly roomNotSaved: string;
  readonly roomProblems: Readonly<
    Record<"too-many-dots" | "too-many-on-one" | "bad-value" | "other", string>
  >;
  readonly toResults: string;
  readonly countedNone: string;
  readonly exercises: string;
  readonly refused: string;
  readonly nothingToVoteOn: string;
  readonly voteCounted: string;
}

const it: ConsoleWords = {
  trail: "Percorso",
  workshops: "Laboratori",
  running: (people) => `in corso, ${people} ${people === 1 ? "persona" : "persone"}`,
  projector: "Apri sullo schermo",
  wall: "Stampa la parete",
  open: "Apri il laboratorio",
  openWhy: "Nasce il codice per entrare: dal telefono, senza account.",
  close: "Chiudi il laboratorio",
  closeSure: "Chiudere il laboratorio?",
  closeWhy: "I telefoni non scrivono e non votano più. Restano risultati, esiti e verbale.",
  closeYes: "Chiudi per tutti",
  done: "Il laboratorio è concluso",
  doneWhy: "Ora decidete che cosa diventa ogni gruppo, poi il verbale.",
  toOutcome: "Vai agli esiti",
  toMinutes: "Scrivi il verbale",
  readOnly: "Puoi leggere. Conduce chi è indicato nelle impostazioni del laboratorio.",
  timeLeft: (stage) => `${stage}, tempo rimasto`,
  timeOver: "Il tempo è finito",
  noStage: "Nessuna tappa è aperta",
  noTimer: (stage) => `${stage}, senza limite di tempo`,
  timer: "Tempo rimasto",
  moreTime: (minutes) => `+ ${minutes} min`,
  lessTime: (minutes) => `− ${minutes} min`,
  holdTimer: "Ferma",
  resumeTimer: "Riprendi",
  timerHeld: "fermo",
  told: (minutes) => (minutes === 1 ? "Manca un minuto" : `Mancano ${minutes} minuti`),
  next: "Che cosa viene dopo",
  course: "Tappe",
  allStages: (n) => `Tutte le ${n} tappe`,
  onlyCurrent: "Solo la tappa di ora",
  stageOf: (n, of) => `tappa ${n} di ${of}`,
  kind: { talk: "si parla", write: "si scrive", group: "si raggruppa", vote: "si vota" },
  minutes: (n) => `${n} min`,
  cards: (n) => `${n} ${n === 1 ? "cartellino" : "cartellini"}`,
  namesOff: "senza nomi",
  namesOffDo: "Senza nomi",
  namesOffWhy: "Per sempre: di chi scrive o vota in questa tappa non resta traccia.",
  bringHere: "Porta tutti qui",
  bringTo: (stage) => `Porta tutti a «${stage}»`,
  begin: (stage) => `Comincia da «${stage}»`,
  phonesFollow: "I telefoni cambiano insieme.",
  lastStage: "È l’ultima tappa: quando avete finito, chiudi il laboratorio qui in alto.",
  looseLeft: (n, outside) => `${n === 1 ? "Resta 1 cartellino" : `Restano ${n} cartellini`} ${outside}.`,
  reveal: "Scopri i cartellini",
  revealWhy: (n) =>
    n === 0
      ? "Ancora nessun cartellino."
      : n === 1
        ? "1 cartellino scritto: lo vedranno tutti insieme."
        : `${n} cartellini scritti: li vedranno tutti insieme.`,
  closeStage: "Chiudi la tappa",
  closeVote: "Chiudi il voto",
  reopen: (stage) => `Riapri «${stage}»`,
  current: "ora",
  closed: "fatta",
  tools: "Dal telefono si può",
  tool: { write: "scrivere", read: "leggere i cartellini", vote: "votare" },
  saveTools: "Applica",
  code: "Codice per entrare",
  qr: (code) => `Codice QR per entrare nel laboratorio ${code}`,
  copyLink: "Copia il link",
  copied: "Link copiato",
  enterAt: (host) => `Da ${host}`,
  ready: "Pronti",
  readyOf: (ready, here) => `${ready} su ${here}`,
  nobody: "Nessuno è ancora entrato.",
  connected: (n) => (n === 1 ? "1 persona entrata dal telefono" : `${n} persone entrate dal telefono`),
  forOthers: "Per chi è senza telefono",
  forOthersHelp: "Il cartellino porta scritto «in sala».",
  cardText: "Testo del cartellino",
  cardColumn: "Dove",
  enterCard: "Aggiungi",
  entered: "Aggiunto.",
  enterProblems: {
    "card-empty": "Scrivi qualcosa.",
    "card-too-long": "È troppo lungo per un cartellino.",
    other: "Ora non si può: la tappa non è più quella.",
  },
  notWriting: "Si scrive quando una tappa di scrittura è aperta.",
  people: "Chi è entrato",
  isReady: "ha finito",
  removePerson: "Fai uscire",
  removeNamed: (name) => `Fai uscire ${name}`,
  removeSure: (name) => `${name} non potrà più scrivere né votare. Quello che ha scritto resta.`,
  removeYes: "Fai uscire",
  hidden: "Cartellini nascosti",
  hiddenNone: "Nessuno.",
  hiddenWhy: "Chi ha scritto vede il motivo. Ogni scelta resta nel",
  log: "registro",
  showAgain: "Mostra di nuovo",
  showNamed: (text) => `Mostra di nuovo: ${text}`,
  reason: (reason) => `Motivo: ${reason}`,
  vote: "Voto in corso",
  ballotsIn: (ballots, here) =>
    `${ballots} ${ballots === 1 ? "persona ha" : "persone hanno"} votato su ${here} dal telefono`,
  hiddenTotals: "I totali si vedono quando chiudi il voto. Fino ad allora ciascuno può cambiare.",
  room: "Voti in sala",
  roomHelp: "Conta le mani o i bollini di chi è senza telefono. Restano a parte dai voti dei telefoni.",
  roomScoresHelp:
    "Per ogni voce scrivi la somma dei punteggi: nella media conta uno per ognuna di quelle persone.",
  roomVoters: "Quante persone",
  roomValue: (rule, target) =>
    rule === "dots"
      ? `Bollini in sala per ${target}`
      : rule === "consent"
        ? `D’accordo in sala su ${target}`
        : `Punti in sala per ${target}`,
  roomSave: "Salva i voti in sala",
  roomSaved: "Voti in sala salvati.",
  roomSavedByOthers: (voters, given) =>
    `Intanto un’altra persona ha salvato altri numeri, per ${voters} ${voters === 1 ? "persona" : "persone"}${given.length > 0 ? `: ${given.join("; ")}` : ""}. Mettetevi d’accordo.`,
  roomNotSaved:
    "I tuoi numeri non sono salvati, ma sono ancora qui sopra: se salvi di nuovo, restano i tuoi.",
  roomProblems: {
    "too-many-dots": "Sono più bollini di quanti ne hanno quelle persone.",
    "too-many-on-one": "Su una voce c’è più di quanto quelle persone possono dare.",
    "bad-value": "Scrivi numeri interi.",
    other: "Non si può: il voto è già chiuso.",
  },
  toResults: "Vedi i risultati",
  countedNone: "Il voto è chiuso: nessun voto.",
  exercises: "Attività",
  nothingToVoteOn: "Non c’è ancora niente da votare: prima servono cartellini o gruppi.",
  voteCounted: "Il voto è già contato: non si riapre.",
  refused: "Non fatto: intanto qualcosa è cambiato. Guarda la tappa di ora e riprova.",
};

const en: ConsoleWords = {
  trail: "Trail",
  workshops: "Workshops",
  running: (people) => `under way, ${people} ${people === 1 ? "person" : "people"}`,
  projector: "Open on the screen",
  wall: "Print the wall",
  open: "Open the workshop",
  openWhy: "It gets the code people come in with: by phone, without an account.",
  close: "Close the workshop",
  closeSure: "Close the workshop?",
  closeWhy: "Phones write and vote no more. Results, outcome and minutes stay.",
  closeYes: "Close for everybody",
  done: "The workshop is finished",
  doneWhy: "Now decide what becomes of each group, then the minutes.",
  toOutcome: "To the outcome",
  toMinutes: "Write the minutes",
  readOnly: "You may read. It is run by those named in the settings of the workshop.",
  timeLeft: (stage) => `${stage}, time left`,
  timeOver: "Time is over",
  noStage: "No stage is open",
  noTimer: (stage) => `${stage}, without a time limit`,
  timer: "Time left",
  moreTime: (minutes) => `+ ${minutes} min`,
  lessTime: (minutes) => `− ${minutes} min`,
  holdTimer: "Stop",
  resumeTimer: "Go on",
  timerHeld: "stopped",
  told: (minutes) => (minutes === 1 ? "One minute left" : `${minutes} minutes left`),
  next: "What comes next",
  course: "Stages",
  allStages: (n) => `All ${n} stages`,
  onlyCurrent: "Only the stage of now",
  stageOf: (n, of) => `stage ${n} of ${of}`,
  kind: { talk: "talking", write: "writing", group: "grouping", vote: "voting" },
  minutes: (n) => `${n} min`,
  cards: (n) => `${n} ${n === 1 ? "card" : "cards"}`,
  namesOff: "without names",
  namesOffDo: "Without names",
  namesOffWhy: "For ever: of whoever writes or votes in this stage no trace is kept.",
  bringHere: "Bring everyone here",
  bringTo: (stage) => `Bring everyone to “${stage}”`,
  begin: (stage) => `Begin with “${stage}”`,
  phonesFollow: "Phones change together.",
  lastStage: "This is the last stage: when you have finished, close the workshop above.",
  looseLeft: (n, outside) => `${n === 1 ? "1 card is" : `${n} cards are`} still ${outside}.`,
  reveal: "Reveal the cards",
  revealWhy: (n) =>
    n === 0
      ? "No cards yet."
      : n === 1
        ? "1 card written: everybody will see it together."
        : `${n} cards written: everybody will see them together.`,
  closeStage: "Close the stage",
  closeVote: "Close the vote",
  reopen: (stage) => `Open “${stage}” again`,
  current: "now",
  closed: "done",
  tools: "From the phone people can",
  tool: { write: "write", read: "read the cards", vote: "vote" },
  saveTools: "Apply",
  code: "Code to come in",
  qr: (code) => `QR code to come into the workshop ${code}`,
  copyLink: "Copy the link",
  copied: "Link copied",
  enterAt: (host) => `At ${host}`,
  ready: "Ready",
  readyOf: (ready, here) => `${ready} of ${here}`,
  nobody: "Nobody has come in yet.",
  connected: (n) => (n === 1 ? "1 person joined by phone" : `${n} people joined by phone`),
  forOthers: "For those without a phone",
  forOthersHelp: "The card says “in the room”.",
  cardText: "Text of the card",
  cardColumn: "Where",
  enterCard: "Add",
  entered: "Added.",
  enterProblems: {
    "card-empty": "Write something.",
    "card-too-long": "It is too long for a card.",
    other: "Not possible now: the stage is another one.",
  },
  notWriting: "Cards are written while a writing stage is open.",
  people: "Who has joined",
  isReady: "is done",
  removePerson: "Send out",
  removeNamed: (name) => `Send ${name} out`,
  removeSure: (name) => `${name} will not be able to write or vote any more. What they wrote stays.`,
  removeYes: "Send out",
  hidden: "Hidden cards",
  hiddenNone: "None.",
  hiddenWhy: "Whoever wrote it sees the reason. Every choice stays in the",
  log: "log",
  showAgain: "Show again",
  showNamed: (text) => `Show again: ${text}`,
  reason: (reason) => `Reason: ${reason}`,
  vote: "Vote under way",
  ballotsIn: (ballots, here) =>
    `${ballots} ${ballots === 1 ? "person has" : "people have"} voted of ${here} by phone`,
  hiddenTotals: "Totals are seen once you close the vote. Until then everybody may change.",
  room: "Votes in the room",
  roomHelp: "Count the hands or dots of those without a phone. They stay apart from the votes by phone.",
  roomScoresHelp: "For each, write the sum of the scores: the mean counts one for each of those people.",
  roomVoters: "How many people",
  roomValue: (rule, target) =>
    rule === "dots"
      ? `Dots in the room for ${target}`
      : rule === "consent"
        ? `Agreeing in the room with ${target}`
        : `Points in the room for ${target}`,
  roomSave: "Save the votes in the room",
  roomSaved: "Votes in the room saved.",
  roomSavedByOthers: (voters, given) =>
    `Meanwhile somebody else saved other figures, for ${voters} ${voters === 1 ? "person" : "people"}${given.length > 0 ? `: ${given.join("; ")}` : ""}. Agree with them.`,
  roomNotSaved: "Your figures are not saved, but they are still here above: if you save again, yours stay.",
  roomProblems: {
    "too-many-dots": "These are more dots than those people have.",
    "too-many-on-one": "On one there is more than those people can give.",
    "bad-value": "Write whole numbers.",
    other: "Not possible: the vote is closed already.",
  },
  toResults: "See the results",
  countedNone: "The vote is closed: no votes.",
  exercises: "Exercise",
  nothingToVoteOn: "There is nothing to vote on yet: cards or groups come first.",
  voteCounted: "The vote is counted: it is not opened again.",
  refused: "Not done: something changed meanwhile. Look at the stage of now and try again.",
};

export const consoleTexts: Texts<ConsoleWords> = { it, en };
export type { ConsoleWords };
