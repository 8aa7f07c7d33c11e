import { expect, test } from "vitest";
import { cleanLine, cleanLink, cleanText } from "~/export/clean-text";

test("controls, lone surrogates and marks nobody sees are taken out", () => {
  expect(cleanText("a\u0000b\u0007c\u009fd\ud800e\ufefff\ufffeg\u{e0041}h")).toBe("abcdefgh");
});

test("marks that turn the reading direction round are taken out", () => {
  expect(cleanText("pagare \u202e001\u202c \u20661\u2069")).toBe("pagare 001 1");
});

test("letters with accents apart are composed, so that both spellings are one", () => {
  expect(cleanText("perche\u0301")).toBe("perché");
});

test("every kind of line end becomes the one of a block, and a tab a blank", () => {
  expect(cleanText("a\r\nb\nc\u2029d\u000be\tf")).toBe("a\u2028b\u2028c\u2028d\u2028e f");
});

test("emoji of several signs keep what joins them, where the format can show it", () => {
  expect(cleanText("👩‍👩‍👧")).toBe("👩‍👩‍👧");
});

test("a title stays on one line", () => {
  expect(cleanLine("  Un titolo\nsu due   righe ")).toBe("Un titolo su due righe");
});

test.each(["http://a.it/", "https://a.it/x?y=1#z", "mailto:info@a.it"])("%s may be a link", (link) => {
  expect(cleanLink(link)).toBe(link);
});

test.each([
  "javascript:alert(1)",
  " JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,x",
  "file:///etc/passwd",
  "vbscript:x",
  "//a.it",
  "/pagina",
  "",
  "https://",
  `https://a.it/${"x".repeat(3000)}`,
])("%j may not", (link) => {
  expect(cleanLink(link)).toBeNull();
});

test("an address with letters of other alphabets is written in plain ones", () => {
  expect(cleanLink("https://città.it/è vero")).toBe("https://xn--citt-3na.it/%C3%A8%20vero");
});
