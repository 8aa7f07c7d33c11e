import type { Layout } from "~/domain/workshop/exercise";
import { looseWords } from "~/domain/workshop/loose-words";
import type { VotingRule } from "~/domain/workshop/stage";

const secretWords = {
  dots: "I bollini si vedono",
  scores: "I punteggi si vedono",
  ranking: "Le graduatorie si vedono",
  consent: "Le risposte si vedono",
} as const satisfies Record<VotingRule["kind"], string>;

const secretWordsInEnglish = {
  dots: "Dots are",
  scores: "Scores are",
  ranking: "Rankings are",
  consent: "Answers are",
} as const satisfies Record<VotingRule["kind"], string>;

const italian = {
  page: "Schermo",
  back: "Torna alla conduzione",
  steps: "Tappe",
  join: "Entrate con il telefono",
  joinWhat:
    "Inquadrate il codice, oppure aprite l’indirizzo e scrivete le sei lettere. Serve solo un soprannome.",
  closed: "Il laboratorio è concluso",
  closedWhat:
    "Con il codice personale, tra qualche settimana, ognuno vede che cosa ne è stato del suo cartellino.",
  notOpen: "Il laboratorio non è ancora aperto",
  qr: (address: string) => `Codice QR per entrare: ${address}`,
  withCode: (address: string) => `${address}, codice`,
  spelled: (code: string) => `Codice ${code}`,
  timeLeft: "Tempo rimasto",
  timeUp: "Tempo finito",
  timerHeld: "Tempo fermo",
  cards: (count: number): string => (count === 1 ? "cartellino" : "cartellini"),
  coveredCards: (count: number): string => (count === 1 ? "cartellino coperto" : "cartellini coperti"),
  ready: (count: number): string => (count === 1 ? "pronto su" : "pronti su"),
  here: (count: number): string => (count === 1 ? "persona" : "persone"),
  ballots: (count: number): string => (count === 1 ? "ha votato su" : "hanno votato su"),
  covered: (count: number) => (count === 1 ? "1 cartellino coperto" : `${count} cartellini coperti`),
  isPrivate: "Nessuno legge i cartellini finché non li scopriamo insieme.",
  namesOff: "Senza nomi: nessuno saprà chi ha scritto che cosa.",
  isOpen: "I cartellini si vedono man mano che arrivano.",
  others: (count: number) => (count === 1 ? "e un altro" : `e altri ${count}`),
  loose: (count: number, layout: Layout) =>
    `${count === 1 ? "1 cartellino è" : `${count} cartellini sono`} ancora ${looseWords[layout].outside.it}`,
  objections: (count: number) => (count === 1 ? "1 obiezione" : `${count} obiezioni`),
  nameless: "senza nome",
  voteSecret: (kind: VotingRule["kind"]): string =>
    `${secretWords[kind]} solo alla fine: fino ad allora si può cambiare.`,
  results: "Risultati",
  nobodyVoted: "Nessuno ha votato.",
  inRoom: (votes: number) => `${votes} in sala`,
  phones: (votes: string) => `${votes} da telefono`,
};

const english: typeof italian = {
  page: "Screen",
  back: "Back to the console",
  steps: "Stages",
  join: "Join with your phone",
  joinWhat:
    "Point the camera at the code, or open the address and type the six letters. A nickname is enough.",
  closed: "The workshop is finished",
  closedWhat: "In some weeks, with the personal code, everybody can see what became of their card.",
  notOpen: "The workshop is not open yet",
  qr: (address) => `QR code to join: ${address}`,
  withCode: (address) => `${address}, code`,
  spelled: (code) => `Code ${code}`,
  timeLeft: "Time left",
  timeUp: "Time is up",
  timerHeld: "Time stands",
  cards: (count) => (count === 1 ? "card" : "cards"),
  coveredCards: (count) => (count === 1 ? "covered card" : "covered cards"),
  ready: () => "ready of",
  here: (count) => (count === 1 ? "person" : "people"),
  ballots: () => "voted of",
  covered: (count) => (count === 1 ? "1 covered card" : `${count} covered cards`),
  isPrivate: "Nobody reads the cards until we uncover them together.",
  namesOff: "Without names: nobody will know who wrote what.",
  isOpen: "Cards are seen as they come.",
  others: (count) => `and ${count} more`,
  loose: (count, layout) =>
    `${count === 1 ? "1 card is" : `${count} cards are`} still ${looseWords[layout].outside.en}`,
  objections: (count) => (count === 1 ? "1 objection" : `${count} objections`),
  nameless: "without a name",
  voteSecret: (kind) => `${secretWordsInEnglish[kind]} only seen at the end: until then they can be changed.`,
  results: "Results",
  nobodyVoted: "Nobody voted.",
  inRoom: (votes) => `${votes} in the room`,
  phones: (votes) => `${votes} by phone`,
};

export const projectorTexts = { it: italian, en: english };
