import { expect, test } from "vitest";
import { replaceUndrawable } from "~/export/glyph-coverage.server";

function replaced(text: string) {
  const told: string[] = [];
  const shown = replaceUndrawable(text, (character) => told.push(character));
  return { shown, told };
}

test("Italian, Greek, Cyrillic, arrows, boxes and plain emoji are drawn as they are", () => {
  const text = "perché «città» – l’età: 10 % → αβγ жзи Łódź ☐ ✓ ≤ ∑ € 😀 🇮🇹";
  expect(replaced(text)).toEqual({ shown: text, told: [] });
});

test("what no font has becomes one sign, and each is told", () => {
  expect(replaced("a中b文")).toEqual({ shown: "a\ufffdb\ufffd", told: ["中", "文"] });
});

test("of a sign with a mark that no font has beside it, the sign stays", () => {
  expect(replaced("😀\u0301 q\u05b3!")).toEqual({ shown: "😀\ufffd q\ufffd!", told: ["\u0301", "\u05b3"] });
});

test("characters for private use are replaced, because an archivable file refuses them", () => {
  expect(replaced("\ue000\u{f0000}").shown).toBe("\ufffd\ufffd");
});

test("blanks and hyphens of other kinds become ordinary ones, and that is not told", () => {
  expect(replaced("a\u2009b\u202fc\u2011d\u3000e")).toEqual({ shown: "a b\u00a0c-d e", told: [] });
});

test("what is not drawn at all is taken out, but a line break stays", () => {
  expect(replaced("a\u200bb\u00adc\u2028d\ufe0f").shown).toBe("abc\u2028d");
});
