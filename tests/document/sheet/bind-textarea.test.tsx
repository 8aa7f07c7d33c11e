import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { bindTextarea, type TextareaBinding } from "~/document/textarea/bind-textarea";
import { sheetText } from "~/document/workspace-document";

interface Typist {
  readonly area: HTMLTextAreaElement;
  readonly text: Y.Text;
  readonly doc: Y.Doc;
  readonly binding: TextareaBinding;
  type(words: string): void;
}

const open: TextareaBinding[] = [];
beforeEach(() => document.body.replaceChildren());
afterEach(() => open.splice(0).forEach((binding) => binding.dispose()));

function buildTypist(clientId: number, from?: Y.Doc): Typist {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = clientId;
  if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
  const area = document.body.appendChild(document.createElement("textarea"));
  const text = sheetText(doc, "presentation");
  const binding = bindTextarea(area, text);
  open.push(binding);
  const type = (words: string) => {
    for (const letter of words) replaceSelection(area, letter, "input");
  };
  return { area, text, doc, binding, type };
}

/** As a browser does: it tells before, changes the value, tells after. */
function replaceSelection(area: HTMLTextAreaElement, letters: string, after: "input" | "nothing"): void {
  area.dispatchEvent(new InputEvent("beforeinput", { inputType: "insertText", cancelable: true }));
  area.setRangeText(letters, area.selectionStart, area.selectionEnd, "end");
  if (after === "input") area.dispatchEvent(new InputEvent("input"));
}

function place(area: HTMLTextAreaElement, from: number, to = from): void {
  area.focus();
  area.setSelectionRange(from, to);
}

function exchange(one: Y.Doc, other: Y.Doc): void {
  const fromOne = Y.encodeStateAsUpdate(one, Y.encodeStateVector(other));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)));
  Y.applyUpdate(other, fromOne);
}

function buildTwo(start: string): readonly [Typist, Typist] {
  const first = new Y.Doc({ gc: false });
  sheetText(first, "presentation").insert(0, start);
  return [buildTypist(1, first), buildTypist(2, first)];
}

test("what is typed goes into the text letter by letter, where the caret is", () => {
  const [one] = buildTwo("aaa");
  const inserted: unknown[] = [];
  one.text.observe(({ delta }) => inserted.push(delta));
  place(one.area, 1);
  one.type("a");
  expect(inserted).toEqual([[{ retain: 1 }, { insert: "a" }]]);
  expect(one.area.selectionStart).toBe(2);
});

test("[TEXT-1] two who type in one text at the same moment keep every letter, and their carets", () => {
  const [one, other] = buildTwo("Siamo una cooperativa");
  place(one.area, 10);
  one.type("grande ");
  place(other.area, 21);
  other.type(" sociale");
  exchange(one.doc, other.doc);
  for (const { area } of [one, other]) expect(area.value).toBe("Siamo una grande cooperativa sociale");
  expect(other.area.selectionStart).toBe("Siamo una grande cooperativa sociale".length);
  place(one.area, 17);
  other.text.insert(0, "Noi ");
  exchange(one.doc, other.doc);
  expect(one.area.selectionStart).toBe(21);
});

test("[TEXT-1] the caret stays behind its letter when somebody writes or removes right there", () => {
  const [one, other] = buildTwo("uno due");
  place(one.area, 3);
  other.text.insert(3, " e mezzo");
  exchange(one.doc, other.doc);
  expect(one.area.selectionStart).toBe(3);
  other.text.delete(1, 4);
  exchange(one.doc, other.doc);
  expect([one.area.value, one.area.selectionStart]).toEqual(["u mezzo due", 1]);
});

test("a selection that is typed over loses only what was selected, not what another put inside it", () => {
  const [one, other] = buildTwo("uno due tre");
  place(one.area, 4, 7);
  one.type("2");
  other.text.insert(6, "XX");
  exchange(one.doc, other.doc);
  expect(one.area.value).toBe(other.area.value);
  expect(one.area.value).toContain("XX");
  expect(one.area.value).toMatch(/^uno .*2.* tre$/);
});

test("[TEXT-5] while letters are composed the area is left alone, and both are there afterwards", () => {
  const [one, other] = buildTwo("nihon");
  place(one.area, 5);
  one.area.dispatchEvent(new CompositionEvent("compositionstart"));
  other.text.insert(0, "A");
  other.text.insert(6, "Z");
  exchange(one.doc, other.doc);
  replaceSelection(one.area, "go", "input");
  expect(one.area.value).toBe("nihongo");
  expect(one.text.toJSON()).toBe("AnihongoZ");
  one.area.dispatchEvent(new CompositionEvent("compositionend"));
  exchange(one.doc, other.doc);
  expect(one.area.value).toBe(other.area.value);
  expect(one.area.value).toBe("AnihongoZ");
  expect(one.area.selectionStart).toBe(8);
});

test("what is being composed is in the text before it is finished, for whoever closes the page then", () => {
  const [one, other] = buildTwo("Siamo: ");
  place(one.area, 7);
  one.area.dispatchEvent(new CompositionEvent("compositionstart"));
  replaceSelection(one.area, "coop", "input");
  expect(one.text.toJSON()).toBe("Siamo: coop");
  other.text.insert(0, "Noi ");
  exchange(one.doc, other.doc);
  replaceSelection(one.area, "erativa", "input");
  expect([one.area.value, one.text.toJSON()]).toEqual(["Siamo: cooperativa", "Noi Siamo: cooperativa"]);
  one.area.dispatchEvent(new CompositionEvent("compositionend"));
  expect([one.area.value, one.text.toJSON()]).toEqual(["Noi Siamo: cooperativa", "Noi Siamo: cooperativa"]);
  expect(one.area.selectionStart).toBe(22);
});

test("an accent composed in a word that somebody else corrects meanwhile doubles nothing", () => {
  const [one, other] = buildTwo("Noi: perchmai");
  place(one.area, 10);
  one.area.dispatchEvent(new CompositionEvent("compositionstart"));
  replaceSelection(one.area, "´", "input");
  other.text.insert(0, "E ");
  exchange(one.doc, other.doc);
  other.text.insert(7, "X");
  one.area.setRangeText("é", 10, 11, "end");
  one.area.dispatchEvent(new InputEvent("input"));
  one.area.dispatchEvent(new CompositionEvent("compositionend"));
  exchange(one.doc, other.doc);
  expect([one.area.value, other.area.value]).toEqual(["E Noi: Xperchémai", "E Noi: Xperchémai"]);
});

test("[TEXT-4] undo takes back only one's own, by the keys and by the browser's menu", () => {
  const [one, other] = buildTwo("uno");
  place(one.area, 3);
  one.type(" due");
  other.text.insert(0, "zero ");
  exchange(one.doc, other.doc);
  const key = (pressed: KeyboardEventInit) => {
    const event = new KeyboardEvent("keydown", { ...pressed, cancelable: true });
    one.area.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  };
  key({ key: "z", ctrlKey: true });
  expect(one.area.value).toBe("zero uno");
  key({ key: "Z", ctrlKey: true, shiftKey: true });
  expect(one.area.value).toBe("zero uno due");
  const menu = new InputEvent("beforeinput", { inputType: "historyUndo", cancelable: true });
  one.area.dispatchEvent(menu);
  expect(menu.defaultPrevented).toBe(true);
  expect(one.area.value).toBe("zero uno");
});

test("a letter of two units is never cut, and carriage returns do not move places", () => {
  const [one] = buildTwo("😀\r\nfine");
  expect(one.area.value).toBe("😀 \nfine");
  place(one.area, 0, 2);
  one.area.setRangeText("😁", 0, 2, "end");
  one.area.dispatchEvent(new InputEvent("input"));
  expect(one.text.toJSON()).toBe("😁\r\nfine");
});

test("opening and leaving write nothing, and what was being composed is kept on leaving", () => {
  const [one] = buildTwo("uno");
  let updates = 0;
  one.doc.on("update", () => updates++);
  const again = bindTextarea(document.body.appendChild(document.createElement("textarea")), one.text);
  again.dispose();
  expect(updates).toBe(0);
  place(one.area, 3);
  one.area.dispatchEvent(new CompositionEvent("compositionstart"));
  replaceSelection(one.area, "!", "nothing");
  open.shift()?.dispose();
  expect(one.text.toJSON()).toBe("uno!");
});

test("[TEXT-2] in random sessions of two no letter is lost or doubled, and both see the same", () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const [one, other] = buildTwo("");
  const typed: string[] = [];
  for (let step = 0; step < 300; step++) {
    const typist = random(2) === 0 ? one : other;
    const mark = `<${step}>`;
    const marksEnd = typist.area.value.indexOf(">", random(typist.area.value.length + 1)) + 1;
    place(typist.area, marksEnd);
    typist.type(mark);
    typed.push(mark);
    if (random(3) === 0) exchange(one.doc, other.doc);
  }
  exchange(one.doc, other.doc);
  expect(one.area.value).toBe(other.area.value);
  expect(one.area.value).toHaveLength(typed.join("").length);
});

test("[TEXT-2] in random sessions of two who compose, each letter is in the text when it is typed, and once at the end", () => {
  let seed = 11;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const two = buildTwo("");
  const composing = new Set<Typist>();
  const compose = (typist: Typist, isBegun: boolean) => {
    typist.area.dispatchEvent(new CompositionEvent(isBegun ? "compositionstart" : "compositionend"));
    if (isBegun) composing.add(typist);
    else composing.delete(typist);
  };
  const typed: string[] = [];
  for (let step = 0; step < 150; step++) {
    const typist = two[random(2)] ?? two[0];
    const { area, text } = typist;
    if (!composing.has(typist)) {
      place(area, area.value.indexOf(">", random(area.value.length + 1)) + 1);
      if (random(2) === 0) compose(typist, true);
    } else area.focus();
    const mark = `<${step}>`;
    typed.push(mark);
    typist.type(mark);
    expect(text.toJSON()).toContain(mark);
    if (random(3) === 0) exchange(two[0].doc, two[1].doc);
    if (composing.has(typist) && random(3) === 0) compose(typist, false);
  }
  for (const typist of composing) compose(typist, false);
  exchange(two[0].doc, two[1].doc);
  for (const mark of typed) for (const { area } of two) expect(area.value.split(mark)).toHaveLength(2);
  expect(two[0].area.value).toBe(two[1].area.value);
});
