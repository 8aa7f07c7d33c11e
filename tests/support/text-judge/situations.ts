import { $getRoot } from "lexical";
import type { BlockType } from "~/domain/text/blocks";
import {
  deleteSelection,
  drag,
  format,
  indent,
  insertChip,
  paste,
  pressBackspace,
  pressEnter,
  pressShiftEnter,
  removeBlock,
  setLink,
  setType,
  type,
} from "./acts";
import type { Place } from "./caret";
import type { Person } from "./person";

/** What two or three people do at the same moment, and what must be there when each has heard of the others. */
export interface Situation {
  readonly name: string;
  readonly start: readonly string[];
  /** done by the first person and received by all before the moment */
  readonly earlier?: Act;
  readonly acts: readonly Act[];
  /** every outcome the model allows, in the judge's notation */
  readonly outcomes: readonly (readonly string[])[];
  /** space at the edges of a block does not count */
  readonly trims?: true;
  /** what is directly left of the second person's caret afterwards, when they typed and were not moved */
  readonly caretBehind?: string;
}

export type Act = (person: Person) => void;

export const situations: readonly Situation[] = [
  {
    name: "one splits a paragraph, the other types after the point",
    start: ["uno due tre quattro"],
    acts: [enterAfter("uno due"), typeAfter("tre", " nuovo")],
    outcomes: [["uno due", " tre nuovo quattro"]],
    caretBehind: "nuovo",
  },
  {
    name: "one splits a paragraph, the other types before the point",
    start: ["uno due tre quattro"],
    acts: [enterAfter("uno due"), typeAfter("uno", " nuovo")],
    outcomes: [["uno nuovo due", " tre quattro"]],
    caretBehind: "nuovo",
  },
  {
    name: "one splits a paragraph, the other types exactly at the point",
    start: ["uno due tre quattro"],
    acts: [enterAfter("uno due"), typeAfter("uno due", " nuovo")],
    outcomes: [
      ["uno due nuovo", " tre quattro"],
      ["uno due", " nuovo tre quattro"],
    ],
    caretBehind: "nuovo",
  },
  {
    name: "one joins two paragraphs, the other types in the second",
    start: ["## Titolo ", "secondo testo qui"],
    acts: [joinBefore("secondo"), typeAfter("secondo testo", " nuovo")],
    outcomes: [["## Titolo secondo testo nuovo qui"]],
    caretBehind: "nuovo",
  },
  {
    name: "one makes a heading of the paragraph the other types in",
    start: ["uno due tre", "coda"],
    acts: [typeOf("uno", "h2"), typeAfter("due", " nuovo")],
    outcomes: [["## uno due nuovo tre", "coda"]],
    caretBehind: "nuovo",
  },
  {
    name: "one makes a list of the paragraph the other types in",
    start: ["uno due tre", "coda"],
    acts: [typeOf("uno", "bullet"), typeAfter("due", " nuovo")],
    outcomes: [["- uno due nuovo tre", "coda"]],
    caretBehind: "nuovo",
  },
  {
    name: "one makes a numbered list of three paragraphs, the other types in two of them",
    start: ["primo punto", "secondo punto", "terzo punto", "coda"],
    acts: [
      together(selectFrom("primo", "terzo punto"), (person) => setType(person, "number")),
      together(typeAfter("primo", " nuovo"), typeAfter("terzo", " altro")),
    ],
    outcomes: [["1. primo nuovo punto", "1. secondo punto", "1. terzo altro punto", "coda"]],
    caretBehind: "altro",
  },
  {
    name: "one bolds a word near the place where the other types",
    start: ["uno due tre"],
    acts: [formatted("due", "bold"), typeAfter("uno", " nuovo")],
    outcomes: [["uno nuovo <b>due</> tre"]],
    caretBehind: "nuovo",
  },
  {
    name: "one bolds the very word the other types in",
    start: ["una parola sola"],
    acts: [formatted("parola", "bold"), typeAfter("par", "XY")],
    outcomes: [["una <b>parXYola</> sola"]],
    caretBehind: "parXY",
  },
  {
    name: "one makes a word bold, the other makes it italic",
    start: ["uno due tre"],
    acts: [formatted("due", "bold"), formatted("due", "italic")],
    outcomes: [["uno <bi>due</> tre"]],
  },
  {
    name: "one drags the paragraph the other types in",
    start: ["primo paragrafo lungo", "secondo paragrafo lungo", "terzo paragrafo lungo"],
    acts: [dragged(0, 1), typeAfter("primo paragrafo", " nuovo")],
    outcomes: [["secondo paragrafo lungo", "primo paragrafo nuovo lungo", "terzo paragrafo lungo"]],
  },
  {
    name: "one drags a paragraph far, the other types in a paragraph on the way",
    start: [
      "primo testo qui",
      "secondo testo qui",
      "terzo testo qui",
      "quarto testo qui",
      "quinto testo qui",
    ],
    acts: [dragged(0, 3), typeAfter("terzo testo", " nuovo")],
    outcomes: [
      [
        "secondo testo qui",
        "terzo testo nuovo qui",
        "quarto testo qui",
        "primo testo qui",
        "quinto testo qui",
      ],
    ],
  },
  {
    name: "one swaps two items of a list, the other types in both",
    start: ["- primo elemento qui", "- secondo elemento qui", "- terzo elemento qui"],
    acts: [
      dragged(0, 1),
      together(typeAfter("primo elemento", " nuovo"), typeAfter("secondo elemento", " altro")),
    ],
    outcomes: [["- secondo elemento altro qui", "- primo elemento nuovo qui", "- terzo elemento qui"]],
  },
  {
    name: "both drag the same paragraph to different places",
    start: ["mosso paragrafo lungo", "secondo testo qui", "terzo testo qui", "quarto testo qui"],
    acts: [dragged(0, 1), dragged(0, 3)],
    outcomes: [
      ["secondo testo qui", "mosso paragrafo lungo", "terzo testo qui", "quarto testo qui"],
      ["secondo testo qui", "terzo testo qui", "quarto testo qui", "mosso paragrafo lungo"],
    ],
  },
  {
    name: "one makes a link of the sentence the other types in",
    start: ["una frase da collegare qui"],
    acts: [linked("frase da collegare", "https://esempio.it"), typeAfter("frase da", " nuovo")],
    outcomes: [["una <@https://esempio.it>frase da nuovo collegare</> qui"]],
    caretBehind: "nuovo",
  },
  {
    name: "one removes the link the other types in",
    start: ["una <@https://esempio.it>frase con legame</> qui"],
    acts: [linked("frase con legame", null), typeAfter("frase con", " nuovo")],
    outcomes: [["una frase con nuovo legame qui"]],
    caretBehind: "nuovo",
  },
  {
    name: "one pastes over everything while the other types",
    start: ["primo testo", "secondo testo"],
    acts: [pasted("primo", "secondo testo", ["incollato tutto"]), typeAfter("primo", " nuovo")],
    outcomes: [
      ["incollato tutto nuovo"],
      ["incollato tutto", "nuovo"],
      ["nuovo incollato tutto"],
      ["nuovo", "incollato tutto"],
    ],
    trims: true,
  },
  {
    name: "one pastes three paragraphs over a selection the other types in",
    start: ["uno due tre quattro"],
    acts: [pasted("due", "due tre", ["alfa", "beta", "gamma"]), typeAfter("due", " nuovo")],
    outcomes: [
      ["uno alfa nuovo", "beta", "gamma quattro"],
      ["uno alfa", "nuovo", "beta", "gamma quattro"],
      ["uno alfa", "beta nuovo", "gamma quattro"],
      ["uno alfa", "beta", "gamma nuovo quattro"],
    ],
    caretBehind: "nuovo",
  },
  {
    name: "both press Enter at one place",
    start: ["primo secondo"],
    acts: [enterAfter("primo"), enterAfter("primo")],
    outcomes: [["primo", "", " secondo"]],
  },
  {
    name: "both type at one place",
    start: ["uno due"],
    acts: [typeAfter("uno", " alfa"), typeAfter("uno", " beta")],
    outcomes: [["uno alfa beta due"], ["uno beta alfa due"]],
    caretBehind: "beta",
  },
  {
    name: "one deletes the paragraph the other types in",
    start: ["primo testo", "secondo testo lungo", "terzo testo"],
    acts: [(person) => removeBlock(person, 1), typeAfter("secondo testo", " AGGIUNTA")],
    outcomes: [["primo testo", "AGGIUNTA", "terzo testo"]],
    trims: true,
  },
  {
    name: "one indents the item the other types in",
    start: ["- uno", "- due qui", "- tre"],
    acts: [together(at("due"), indent), typeAfter("due", " nuovo")],
    outcomes: [["- uno", "  - due nuovo qui", "- tre"]],
    caretBehind: "nuovo",
  },
  {
    name: "one turns into a paragraph the item the other types in",
    start: ["- uno", "- due qui", "- tre"],
    acts: [typeOf("due", "paragraph"), typeAfter("due", " nuovo")],
    outcomes: [["- uno", "due nuovo qui", "- tre"]],
    caretBehind: "nuovo",
  },
  {
    name: "one leaves the list by Enter, the other types in a sibling",
    start: ["- uno qui", "- due"],
    acts: [together(enterAfter("due"), pressEnter), typeAfter("uno", " nuovo")],
    outcomes: [["- uno nuovo qui", "- due", ""]],
    caretBehind: "nuovo",
  },
  {
    name: "one makes a heading, the other a quote of the same paragraph",
    start: ["testo comune", "coda"],
    acts: [typeOf("testo", "h2"), typeOf("testo", "quote")],
    outcomes: [
      ["## testo comune", "coda"],
      ["> testo comune", "coda"],
    ],
  },
  {
    name: "one joins a paragraph to the heading above, the other splits it",
    start: ["## Titolo ", "primo secondo"],
    acts: [joinBefore("primo"), enterAfter("primo")],
    outcomes: [
      ["Titolo primo", "##  secondo"],
      ["## Titolo primo", " secondo"],
    ],
  },
  {
    name: "one inserts a chip where the other types",
    start: ["uno due"],
    acts: [together(at("uno"), (person) => insertChip(person, "c1")), typeAfter("uno", " nuovo")],
    outcomes: [["uno<#c1> nuovo due"], ["uno nuovo<#c1> due"]],
    caretBehind: "nuovo",
  },
  {
    name: "one finds and replaces in three places, the other types between them",
    start: ["il gatto dorme sul letto e il gatto mangia tutto poi il gatto scappa via"],
    acts: [replaceAll("gatto", "cane"), typeAfter("gatto mangia", " nuovo")],
    outcomes: [["il cane dorme sul letto e il cane mangia nuovo tutto poi il cane scappa via"]],
    caretBehind: "nuovo",
  },
  {
    name: "one deletes across two paragraphs, the other types behind the selection",
    start: ["primo testo qui", "secondo brano fine"],
    acts: [together(selectFrom("testo qui", "secondo "), deleteSelection), typeAfter("brano", " nuovo")],
    outcomes: [["primo brano nuovo fine"]],
    caretBehind: "nuovo",
  },
  {
    name: "one presses Enter at the end and types, the other types at the end",
    start: ["primo", "ultimo"],
    acts: [together(enterAfter("primo"), typeHere("altro")), typeAfter("primo", " nuovo")],
    outcomes: [["primo nuovo", "altro", "ultimo"]],
    caretBehind: "nuovo",
  },
  {
    name: "one undoes his last edit, the other types in the same paragraph",
    start: ["uno due"],
    earlier: typeAfter("uno", " alfa"),
    acts: [(person) => person.binding.undo(), typeAfter("due", " beta")],
    outcomes: [["uno due beta"]],
    caretBehind: "beta",
  },
  {
    name: "one replaces an emoji by its neighbour in the table, the other types behind",
    start: ["ciao 😀 mondo"],
    acts: [together(selectWord("😀"), typeHere("😁")), typeAfter("mondo", " nuovo")],
    outcomes: [["ciao 😁 mondo nuovo"]],
    caretBehind: "nuovo",
  },
  {
    name: "one deletes an accented letter made of two characters, the other types behind it",
    start: ["perche\u0301 no"],
    acts: [together(selectWord("e\u0301"), deleteSelection), typeAfter("perche\u0301", " nuovo")],
    outcomes: [["perch nuovo no"]],
    caretBehind: "nuovo",
  },
  {
    name: "three start to write in a section without text",
    start: [],
    acts: [startWith("alfa"), startWith("beta"), startWith("gamma")],
    outcomes: [
      ["alfa", "beta", "gamma"],
      ["alfa", "gamma", "beta"],
      ["beta", "alfa", "gamma"],
      ["beta", "gamma", "alfa"],
      ["gamma", "alfa", "beta"],
      ["gamma", "beta", "alfa"],
    ],
    caretBehind: "beta",
  },
  {
    name: "one breaks the line where the other types",
    start: ["uno due"],
    acts: [together(at("uno"), pressShiftEnter), typeAfter("uno", " nuovo")],
    outcomes: [["uno↵ nuovo due"], ["uno nuovo↵ due"]],
    caretBehind: "nuovo",
  },
  {
    name: "one selects two paragraphs and deletes them, the other types in the second",
    start: ["primo testo", "secondo testo lungo", "terzo testo lungo", "quarto testo"],
    acts: [
      together(selectFrom("secondo testo lungo", "terzo testo lungo"), deleteSelection),
      typeAfter("terzo testo", " AGGIUNTA"),
    ],
    outcomes: [
      ["primo testo", "AGGIUNTA", "quarto testo"],
      ["primo testo", "", "AGGIUNTA", "quarto testo"],
      ["primo testo", "AGGIUNTA", "", "quarto testo"],
    ],
    trims: true,
  },
];

function together(...acts: readonly Act[]): Act {
  return (person) => {
    for (const act of acts) act(person);
  };
}

function at(words: string): Act {
  return (person) => person.select(find(person, words).end);
}

function selectWord(words: string): Act {
  return (person) => person.select(find(person, words).start, find(person, words).end);
}

/** From the beginning of some words to the end of others. */
function selectFrom(first: string, last: string): Act {
  return (person) => person.select(find(person, first).start, find(person, last).end);
}

function typeHere(words: string): Act {
  return (person) => {
    for (const character of words) type(person, character);
  };
}

function typeAfter(words: string, added: string): Act {
  return together(at(words), typeHere(added));
}

function startWith(words: string): Act {
  return together((person) => person.select({ block: 0, offset: 0 }), typeHere(words));
}

function enterAfter(words: string): Act {
  return together(at(words), pressEnter);
}

function joinBefore(words: string): Act {
  return together((person) => person.select(find(person, words).start), pressBackspace);
}

function typeOf(words: string, blockType: BlockType): Act {
  return together(at(words), (person) => setType(person, blockType));
}

function formatted(words: string, name: "bold" | "italic"): Act {
  return together(selectWord(words), (person) => format(person, name));
}

function linked(words: string, url: string | null): Act {
  return together(selectWord(words), (person) => setLink(person, url));
}

function pasted(first: string, last: string, lines: readonly string[]): Act {
  return together(selectFrom(first, last), (person) => paste(person, lines));
}

function dragged(from: number, behind: number): Act {
  return (person) => drag(person, from, behind, "after");
}

function replaceAll(old: string, replacement: string): Act {
  return (person) =>
    person.update(() => {
      for (const node of $getRoot().getAllTextNodes()) {
        node.setTextContent(node.getTextContent().replaceAll(old, replacement));
      }
    });
}

/** The one place in the view where these words stand. */
function find(person: Person, words: string): { start: Place; end: Place } {
  const found = person.viewTexts().flatMap((text, block) => {
    const offset = text.indexOf(words);
    return offset < 0 ? [] : [{ block, offset }];
  });
  const [start] = found;
  if (!start) throw new Error(`Nobody wrote "${words}"`);
  return { start, end: { block: start.block, offset: start.offset + words.length } };
}
