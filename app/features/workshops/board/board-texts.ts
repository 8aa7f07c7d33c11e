import type { Texts } from "~/ui/language";
import type { BoardView } from "./board-data";

interface BoardWords {
  readonly views: string;
  readonly view: Readonly<Record<BoardView, string>>;
  readonly cards: (n: number) => string;
  readonly covered: (n: number) => string;
  readonly alsoCovered: (n: number) => string;
  readonly inRoomVotes: (n: number) => string;
  readonly nameless: string;
  readonly showMore: (n: number) => string;
  readonly showFewer: string;
  readonly inRoom: string;
  readonly disputed: string;
  readonly merged: (titles: string) => string;
  readonly fold: (title: string) => string;
  readonly help: string;
  readonly board: string;
  readonly newGroup: string;
  readonly chosen: (n: number) => string;
  readonly move: string;
  readonly gather: string;
  readonly hide: string;
  readonly dispute: string;
  readonly agree: string;
  readonly letGo: string;
  readonly menu: (title: string) => string;
  readonly rename: string;
  readonly merge: string;
  readonly nest: string;
  readonly nestTree: string;
  readonly split: string;
  readonly splitHint: string;
  readonly remove: string;
  readonly becomes: string;
  readonly became: string;
  readonly moveTitle: (n: number) => string;
  readonly mergeTitle: (title: string) => string;
  readonly mergeLead: string;
  readonly nestTitle: (title: string) => string;
  readonly nestTreeTitle: (title: string) => string;
  readonly splitTitle: (title: string) => string;
  readonly splitLead: string;
  readonly gatherTitle: (n: number) => string;
  readonly nameTitle: string;
  readonly removeTitle: (title: string) => string;
  readonly removeLead: (n: number, outside: string) => string;
  readonly hideTitle: (n: number) => string;
  readonly hideLead: string;
  readonly hideReason: string;
  readonly hideReasonMissing: string;
  readonly hideReasons: readonly string[];
  readonly hideDo: string;
  readonly hideUnsent: string;
  readonly noGroup: string;
  readonly underNone: string;
  readonly inNewGroup: string;
  readonly groupName: string;
  readonly groupNameHelp: string;
  readonly create: string;
  readonly save: string;
  readonly close: string;
  readonly noOthers: string;
  readonly moved: (n: number, title: string) => string;
  readonly movedOut: (n: number) => string;
  readonly made: (title: string) => string;
  readonly named: (title: string) => string;
  readonly mergedTold: (from: string, into: string) => string;
  readonly splitTold: (title: string) => string;
  readonly nested: (title: string, into: string) => string;
  readonly nestedTree: (title: string, into: string) => string;
  readonly groupGone: string;
  readonly renamedMeanwhile: (title: string) => string;
  readonly unnested: (title: string) => string;
  readonly removed: (title: string) => string;
  readonly undo: string;
  readonly undone: string;
  readonly nothingToUndo: string;
  readonly suggest: string;
  readonly suggestTitle: string;
  readonly suggestLead: string;
  readonly suggestNone: string;
  readonly suggestion: (words: string, n: number) => string;
  readonly accept: string;
  readonly discard: string;
  readonly empty: string;
  readonly emptyWhy: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly zoom: (percent: number) => string;
  readonly freeBoard: string;
  readonly freeHelp: string;
  readonly tree: string;
  readonly exercise: string;
  readonly unavailable: string;
  readonly noLocalCopy: string;
  readonly offline: string;
  readonly offlineWhat: (n: number) => string;
  readonly refused: string;
  readonly refusedWhat: string;
}

const it: BoardWords = {
  views: "Vista",
  view: { groups: "Gruppi", free: "Lavagna", list: "Elenco" },
  cards: (n) => `${n} ${n === 1 ? "cartellino" : "cartellini"}`,
  covered: (n) => (n === 1 ? "1 cartellino coperto" : `${n} cartellini coperti`),
  alsoCovered: (n) => (n === 1 ? "1 coperto" : `${n} coperti`),
  inRoomVotes: (n) => `di cui ${n} in sala`,
  nameless: "Gruppo senza nome",
  showMore: (n) => `Mostra gli altri ${n}`,
  showFewer: "Mostra meno",
  inRoom: "in sala",
  disputed: "obiezione",
  merged: (titles) => `Comprende: ${titles}`,
  fold: (title) => `Cartellini di ${title}`,
  help: "Frecce per andare da un cartellino all’altro, Spazio per sceglierlo, M per spostarlo, G per farne un gruppo, Ctrl+Z per annullare.",
  board: "Cartellini",
  newGroup: "Nuovo gruppo",
  chosen: (n) => (n === 1 ? "1 cartellino scelto" : `${n} cartellini scelti`),
  move: "Sposta in…",
  gather: "Fanne un gruppo",
  hide: "Nascondi e spiega",
  dispute: "Segna un’obiezione",
  agree: "Togli l’obiezione",
  letGo: "Lascia",
  menu: (title) => `Azioni sul gruppo ${title}`,
  rename: "Cambia nome",
  merge: "Unisci a un altro…",
  nest: "Metti dentro un altro…",
  nestTree: "Metti sotto un altro…",
  split: "Dividi con i cartellini scelti",
  splitHint: "Per dividere il gruppo scegli prima alcuni dei suoi cartellini.",
  remove: "Sciogli il gruppo",
  becomes: "Decidi che cosa diventa",
  became: "deciso",
  moveTitle: (n) => (n === 1 ? "Sposta il cartellino in…" : `Sposta ${n} cartellini in…`),
  mergeTitle: (title) => `Unisci «${title}» a…`,
  mergeLead: "I cartellini passano al gruppo che scegli. Di questo resta scritto il nome.",
  nestTitle: (title) => `Metti «${title}» dentro…`,
  nestTreeTitle: (title) => `Metti «${title}» sotto…`,
  splitTitle: (title) => `Dividi «${title}»`,
  splitLead: "I cartellini scelti vanno nel nuovo gruppo, che ricorda da dove viene.",
  gatherTitle: (n) => (n === 1 ? "Un gruppo con il cartellino scelto" : `Un gruppo con ${n} cartellini`),
  nameTitle: "Nome del gruppo",
  removeTitle: (title) => `Sciogli «${title}»`,
  removeLead: (n, outside) =>
    n === 0
      ? "Il gruppo è vuoto: non si perde niente."
      : n === 1
        ? `Il suo cartellino resta ${outside}.`
        : `I suoi ${n} cartellini restano ${outside}.`,
  hideTitle: (n) => (n === 1 ? "Nascondi il cartellino" : `Nascondi ${n} cartellini`),
  hideLead: "Nessuno lo vedrà più, e chi l’ha scritto legge il motivo. La scelta resta nel registro.",
  hideReason: "Il motivo, per chi l’ha scritto",
  hideReasonMissing: "Scrivi il motivo: chi ha scritto il cartellino lo leggerà.",
  hideReasons: [
    "Fa riconoscere una persona.",
    "Contiene un’offesa.",
    "È già scritto in un altro cartellino.",
    "Non risponde alla domanda.",
  ],
  hideDo: "Nascondi",
  hideUnsent: "Forse non è nascosto: il motivo è ancora qui. Riprova tra un momento.",
  noGroup: "Nessun gruppo",
  underNone: "Da solo, sotto nessun altro",
  inNewGroup: "Oppure in un nuovo gruppo",
  groupName: "Nome del gruppo",
  groupNameHelp: "Puoi darlo anche dopo.",
  create: "Crea il gruppo",
  save: "Salva",
  close: "Chiudi",
  noOthers: "Non ci sono ancora altri gruppi.",
  moved: (n, title) =>
    n === 1 ? `Cartellino spostato in «${title}».` : `${n} cartellini spostati in «${title}».`,
  movedOut: (n) => (n === 1 ? "Cartellino tolto dal gruppo." : `${n} cartellini tolti dal gruppo.`),
  made: (title) => `Gruppo «${title}» creato.`,
  named: (title) => `Il gruppo ora si chiama «${title}».`,
  mergedTold: (from, into) => `«${from}» unito a «${into}».`,
  splitTold: (title) => `Gruppo diviso: il nuovo è «${title}».`,
  nested: (title, into) => `«${title}» ora sta in «${into}».`,
  nestedTree: (title, into) => `«${title}» ora sta sotto «${into}».`,
  groupGone: "Intanto un’altra persona ha sciolto questo gruppo, o l’ha unito a un altro.",
  renamedMeanwhile: (title) =>
    `Intanto un’altra persona l’ha chiamato «${title}»: se salvi, resta il tuo nome.`,
  unnested: (title) => `«${title}» ora sta da solo.`,
  removed: (title) => `Gruppo «${title}» sciolto.`,
  undo: "Annulla",
  undone: "Fatto: è come prima.",
  nothingToUndo: "Non c’è niente da annullare.",
  suggest: "Proponi gruppi",
  suggestTitle: "Gruppi proposti",
  suggestLead: "Cartellini senza gruppo che hanno parole in comune. Decidete voi.",
  suggestNone: "Nessuna proposta: i cartellini senza gruppo non hanno parole in comune.",
  suggestion: (words, n) => `${words}: ${n} cartellini`,
  accept: "Fai il gruppo",
  discard: "Scarta",
  empty: "Qui compaiono i cartellini",
  emptyWhy:
    "Le persone scrivono dal telefono, o tu per chi è senza. I cartellini si vedono quando li scopri, o man mano che arrivano se la tappa li mostra subito.",
  zoomIn: "Ingrandisci",
  zoomOut: "Rimpicciolisci",
  fit: "Adatta",
  zoom: (percent) => `${percent} %`,
  freeBoard: "Lavagna libera",
  freeHelp:
    "Trascina il fondo per spostarti, usa la rotella o due dita per ingrandire. Con la tastiera: frecce per spostarti, più e meno per ingrandire; su un cartellino, Alt e frecce per spostarlo.",
  tree: "Albero",
  exercise: "Attività",
  unavailable: "La lavagna non si può aprire ora: vedi i cartellini com’erano poco fa.",
  noLocalCopy: "Questo browser non tiene una copia: senza rete non chiudere la pagina.",
  offline: "Senza rete.",
  offlineWhat: (n) =>
    n === 0
      ? "Puoi continuare: quello che cambi partirà appena la rete torna."
      : n === 1
        ? "Puoi continuare: 1 modifica partirà appena la rete torna."
        : `Puoi continuare: ${n} modifiche partiranno appena la rete torna.`,
  refused: "La lavagna non accetta più modifiche da qui.",
  refusedWhat: "Forse non conduci più questo laboratorio.",
};

const en: BoardWords = {
  views: "View",
  view: { groups: "Groups", free: "Board", list: "List" },
  cards: (n) => `${n} ${n === 1 ? "card" : "cards"}`,
  covered: (n) => (n === 1 ? "1 covered card" : `${n} covered cards`),
  alsoCovered: (n) => `${n} covered`,
  inRoomVotes: (n) => `${n} of them in the room`,
  nameless: "Group without a name",
  showMore: (n) => `Show the other ${n}`,
  showFewer: "Show fewer",
  inRoom: "in the room",
  disputed: "objection",
  merged: (titles) => `Includes: ${titles}`,
  fold: (title) => `Cards of ${title}`,
  help: "Arrows to go from card to card, Space to choose one, M to move it, G to make a group of it, Ctrl+Z to undo.",
  board: "Cards",
  newGroup: "New group",
  chosen: (n) => (n === 1 ? "1 card chosen" : `${n} cards chosen`),
  move: "Move to…",
  gather: "Make a group",
  hide: "Hide and explain",
  dispute: "Mark an objection",
  agree: "Remove the objection",
  letGo: "Let go",
  menu: (title) => `Acts on the group ${title}`,
  rename: "Rename",
  merge: "Merge into another…",
  nest: "Put into another…",
  nestTree: "Put under another…",
  split: "Split with the chosen cards",
  splitHint: "To split the group, first choose some of its cards.",
  remove: "Dissolve the group",
  becomes: "Decide what becomes of it",
  became: "decided",
  moveTitle: (n) => (n === 1 ? "Move the card to…" : `Move ${n} cards to…`),
  mergeTitle: (title) => `Merge “${title}” into…`,
  mergeLead: "The cards go to the group you choose. The name of this one stays on record.",
  nestTitle: (title) => `Put “${title}” into…`,
  nestTreeTitle: (title) => `Put “${title}” under…`,
  splitTitle: (title) => `Split “${title}”`,
  splitLead: "The chosen cards go to the new group, which remembers where it comes from.",
  gatherTitle: (n) => (n === 1 ? "A group with the chosen card" : `A group with ${n} cards`),
  nameTitle: "Name of the group",
  removeTitle: (title) => `Dissolve “${title}”`,
  removeLead: (n, outside) =>
    n === 0
      ? "The group is empty: nothing is lost."
      : n === 1
        ? `Its card is left ${outside}.`
        : `Its ${n} cards are left ${outside}.`,
  hideTitle: (n) => (n === 1 ? "Hide the card" : `Hide ${n} cards`),
  hideLead: "Nobody will see it any more, and its author reads why. The choice stays in the log.",
  hideReason: "Why, for whoever wrote it",
  hideReasonMissing: "Write why: whoever wrote the card will read it.",
  hideReasons: [
    "It lets somebody be recognised.",
    "It contains an insult.",
    "It is already on another card.",
    "It does not answer the question.",
  ],
  hideDo: "Hide",
  hideUnsent: "It may not be hidden: the reason is still here. Try again in a moment.",
  noGroup: "No group",
  underNone: "On its own, under no other",
  inNewGroup: "Or to a new group",
  groupName: "Name of the group",
  groupNameHelp: "You can give it later, too.",
  create: "Create the group",
  save: "Save",
  close: "Close",
  noOthers: "There are no other groups yet.",
  moved: (n, title) => (n === 1 ? `Card moved to “${title}”.` : `${n} cards moved to “${title}”.`),
  movedOut: (n) => (n === 1 ? "Card taken out of its group." : `${n} cards taken out of their group.`),
  made: (title) => `Group “${title}” created.`,
  named: (title) => `The group is now called “${title}”.`,
  mergedTold: (from, into) => `“${from}” merged into “${into}”.`,
  splitTold: (title) => `Group split: the new one is “${title}”.`,
  nested: (title, into) => `“${title}” is now in “${into}”.`,
  nestedTree: (title, into) => `“${title}” is now under “${into}”.`,
  groupGone: "Meanwhile somebody else dissolved this group, or merged it into another.",
  renamedMeanwhile: (title) => `Meanwhile somebody else called it “${title}”: if you save, yours stays.`,
  unnested: (title) => `“${title}” now stands on its own.`,
  removed: (title) => `Group “${title}” dissolved.`,
  undo: "Undo",
  undone: "Done: it is as before.",
  nothingToUndo: "There is nothing to undo.",
  suggest: "Suggest groups",
  suggestTitle: "Suggested groups",
  suggestLead: "Cards without a group that have words in common. You decide.",
  suggestNone: "No suggestion: the cards without a group have no words in common.",
  suggestion: (words, n) => `${words}: ${n} cards`,
  accept: "Make the group",
  discard: "Discard",
  empty: "Cards appear here",
  emptyWhy:
    "People write by phone, or you write for those without. Cards are seen once you reveal them, or as they come where the stage shows them at once.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Fit",
  zoom: (percent) => `${percent}%`,
  freeBoard: "Free board",
  freeHelp:
    "Drag the ground to move about, use the wheel or two fingers to zoom. By keyboard: arrows to move about, plus and minus to zoom; on a card, Alt and arrows to move it.",
  tree: "Tree",
  exercise: "Exercise",
  unavailable: "The board cannot be opened now: you see the cards as they were a moment ago.",
  noLocalCopy: "This browser keeps no copy: do not close the page while offline.",
  offline: "Offline.",
  offlineWhat: (n) =>
    n === 0
      ? "You can go on: what you change will be sent as soon as you are back."
      : n === 1
        ? "You can go on: 1 change will be sent as soon as you are back."
        : `You can go on: ${n} changes will be sent as soon as you are back.`,
  refused: "The board takes no more changes from here.",
  refusedWhat: "Perhaps you do not run this workshop any more.",
};

export const boardTexts: Texts<BoardWords> = { it, en };
export type { BoardWords };
