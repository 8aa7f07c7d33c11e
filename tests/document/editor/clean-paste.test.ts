// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { cleanPastedHtml, cleanPastedText } from "~/document/editor/clean-paste";
import { lineBreak, type TextBlock } from "~/domain/text/blocks";
import { docsClipboard, webClipboard, wordClipboard } from "./clipboards";

const paragraph = (...runs: TextBlock["runs"]): TextBlock => ({ type: "paragraph", indent: 0, runs });
const item = (type: "bullet" | "number", indent: number, text: string): TextBlock => ({
  type,
  indent,
  runs: [{ text }],
});

test("from Word: headings, paragraphs, formats, and its list paragraphs as nested lists", () => {
  expect(cleanPastedHtml(wordClipboard)).toEqual([
    { type: "h2", indent: 0, runs: [{ text: "Il contesto" }] },
    paragraph(
      { text: "Nel Pinerolese " },
      { text: "oltre 3.400 persone", bold: true },
      { text: " cercano lavoro, " },
      { text: "secondo i CPI", italic: true },
      { text: "." },
    ),
    { type: "h3", indent: 0, runs: [{ text: "I bisogni" }] },
    item("bullet", 0, "trasporti"),
    item("bullet", 1, "corse serali"),
    item("number", 0, "ascolto"),
    item("number", 1, "sportello"),
    paragraph({ text: "Vedi il " }, { text: "sito", link: "https://regione.piemonte.it/" }, { text: "." }),
    paragraph({ text: "Voce | Euro" }),
    paragraph({ text: "Personale | 12.000" }),
  ]);
});

test("from Google Docs: its wrapper is not bold, its spans are, and nested lists keep their depth", () => {
  expect(cleanPastedHtml(docsClipboard)).toEqual([
    { type: "h2", indent: 0, runs: [{ text: "Obiettivi" }] },
    paragraph(
      { text: "Un testo " },
      { text: "in grassetto", bold: true },
      { text: " e " },
      { text: "sottolineato", underline: true },
      { text: "  con due spazi" },
    ),
    item("bullet", 0, "primo"),
    item("bullet", 1, "dentro"),
    item("bullet", 0, "secondo"),
    paragraph({ text: "La " }, { text: "legge", link: "https://www.normattiva.it/" }),
  ]);
});

test("from the web: scripts, styles, pictures and comments stay behind, dangerous links become their text", () => {
  expect(cleanPastedHtml(webClipboard)).toEqual([
    { type: "h2", indent: 0, runs: [{ text: "Notizie" }] },
    paragraph({ text: "Prima riga" + lineBreak + "seconda riga" }),
    paragraph({ text: "clicca qui e scrivi a " }, { text: "noi", link: "mailto:info@ente.it" }),
    { type: "quote", indent: 0, runs: [{ text: "Detto da altri." }] },
    { type: "quote", indent: 0, runs: [{ text: "E ancora." }] },
    item("number", 0, "uno" + lineBreak + "ancora uno"),
    item("number", 1, "uno punto uno"),
    item("number", 0, "due"),
    paragraph({ text: "riga 1" + lineBreak + "riga 2" }),
  ]);
});

describe("pasted HTML", () => {
  const runsOf = (html: string) => cleanPastedHtml(html).map(({ runs }) => runs);

  test.each([
    ["a weight of 600 or more is bold", '<span style="font-weight:600">x</span>', { text: "x", bold: true }],
    ["a weight of 500 is not", '<span style="font-weight:500">x</span>', { text: "x" }],
    ["a style outweighs the tag", '<strong style="font-weight:400">x</strong>', { text: "x" }],
    [
      "a struck line is strike",
      '<span style="text-decoration: line-through">x</span>',
      { text: "x", strike: true },
    ],
    [
      "a link is not underlined twice",
      '<a href="https://a.it/"><u>x</u></a>',
      { text: "x", link: "https://a.it/" },
    ],
    ["a place in the page is no link", '<a href="#fondo">x</a>', { text: "x" }],
    ["a script is no link", '<a href=" java&#10;script:alert(1)">x</a>', { text: "x" }],
  ])("%s", (_rule, html, run) => {
    expect(runsOf(html)).toEqual([[run]]);
  });

  test("a heading is not bold by itself", () => {
    expect(runsOf("<h2><b>Titolo</b></h2>")).toEqual([[{ text: "Titolo" }]]);
  });

  test("the highest heading of a text is our first level", () => {
    const types = (html: string) => cleanPastedHtml(html).map(({ type }) => type);
    expect(types("<h1>a</h1><h2>b</h2><h3>c</h3>")).toEqual(["h2", "h3", "h3"]);
    expect(types("<h2>a</h2><h3>b</h3>")).toEqual(["h2", "h3"]);
    expect(types("<h4>a</h4>")).toEqual(["h3"]);
  });

  test("two line breaks end a paragraph, one does not", () => {
    expect(runsOf("<div>a<br>b<br><br>c</div>")).toEqual([
      [{ text: "a" + lineBreak + "b" }],
      [{ text: "c" }],
    ]);
  });

  test("empty paragraphs and rows are left out", () => {
    expect(runsOf("<p>a</p><p>&nbsp;</p><table><tr><td> </td><td></td></tr></table><p>b</p>")).toEqual([
      [{ text: "a" }],
      [{ text: "b" }],
    ]);
  });

  test("a table with one column is a frame: its blocks stay blocks", () => {
    expect(cleanPastedHtml("<table><tr><td><h2>t</h2><ul><li>x</li></ul></td></tr></table>")).toEqual([
      { type: "h2", indent: 0, runs: [{ text: "t" }] },
      item("bullet", 0, "x"),
    ]);
  });

  test("nothing of ours is forbidden in what comes out: no halves of letters, signs of embeds, or ends of lines", () => {
    expect(runsOf("<pre>a\uFFFC\u200Bb\uD800\u0007</pre>")).toEqual([[{ text: "ab\uFFFD" }]]);
  });
});

test("plain text is pasted line by line, without empty lines", () => {
  expect(cleanPastedText("prima\r\n\r\n  seconda \n\tterza\n")).toEqual([
    paragraph({ text: "prima" }),
    paragraph({ text: "seconda" }),
    paragraph({ text: "\tterza" }),
  ]);
});
