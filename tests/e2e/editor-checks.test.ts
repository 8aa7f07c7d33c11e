import type { CDPSession } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser } from "../support/browser";
import { openSection, type SectionWriter, settled, storedLines } from "../support/section-writer";
import { type WatchedContext, watchContext } from "../support/watched-context";

/** Empty in the example, and written by the lead and by one partner. */
const section = "technology";

/** The line is slow enough for everything to cross. */
const delayMs = 40;

/** Marta of the lead and Giulia of a partner, each in a browser of her own, have the section open all along. */
let contexts: readonly WatchedContext[];
let marta: SectionWriter;
let giulia: SectionWriter;

beforeAll(async () => {
  const browser = await openBrowser();
  const open = () => watchContext(browser, { baseURL: inject("serverOrigin") });
  contexts = [await open(), await open()];
  const [one, other] = contexts;
  if (!one || !other) throw new Error("Two contexts were opened.");
  [marta, giulia] = await Promise.all([
    openSection({ in: one.context, section, person: "marta", delayMs }),
    openSection({ in: other.context, section, person: "giulia", delayMs }),
  ]);
});
afterEach(() =>
  expect(
    contexts.flatMap(({ problems }) => problems()),
    "the consoles stay empty",
  ).toEqual([]),
);
afterAll(() => Promise.all(contexts.map(({ context }) => context.close())));

describe("an empty section", () => {
  test("nothing is written by opening it or by going into it, only by typing", async () => {
    await marta.text.click();
    await giulia.text.click();
    await marta.press("ArrowRight");
    await expect.poll(() => namesAtCarets(marta)).toEqual(["Giulia · Passo Lento"]);
    expect(await storedLines(marta)).toEqual([]);
    expect([marta.changesSent(), giulia.changesSent()]).toEqual([0, 0]);
    await Promise.all([marta.type("Prima riga."), giulia.type("Seconda riga.")]);
    const lines = await settled(marta, giulia);
    expect([...lines].sort()).toEqual(["Prima riga.", "Seconda riga."]);
    expect(Math.min(marta.changesSent(), giulia.changesSent())).toBeGreaterThan(0);
  });
});

test("a key pressed before the page has told of a moved caret acts where the caret is", async () => {
  await startWith("Sotto il bosco.", "Sopra la strada.");
  await marta.goTo("after", "Sotto");
  await settled(marta, giulia);
  await marta.text.evaluate(pressEnterAtEnd);
  await marta.type("Fine.");
  expect(await settled(marta, giulia)).toEqual(["Sotto il bosco.", "Sopra la strada.", "Fine."]);
});

describe("two people in one text", () => {
  test("both type in the same paragraph", async () => {
    await startWith("Il bosco arriva fino alla strada.");
    await marta.goTo("after", "Il bosco");
    await giulia.goTo("before", "strada");
    await Promise.all([marta.type(" di larici"), giulia.type("vecchia ")]);
    expect(await settled(marta, giulia)).toEqual(["Il bosco di larici arriva fino alla vecchia strada."]);
  });

  test("both type at the same place: the words of each stay whole", async () => {
    await startWith("Qui.");
    await marta.goTo("before", "Qui");
    await giulia.goTo("before", "Qui");
    await Promise.all([marta.type("castagno "), giulia.type("betulla ")]);
    const lines = await settled(marta, giulia);
    expect(lines).toHaveLength(1);
    expect(["castagno betulla Qui.", "betulla castagno Qui."]).toContain(lines[0]);
  });

  test("carets stay at their letters while the other writes in front of them", async () => {
    await startWith("Uno due tre.", "Quattro cinque sei.");
    await marta.goTo("after", "cinque");
    await giulia.goTo("before", "Uno");
    await giulia.type("Prima di tutto: ");
    await giulia.press("Enter");
    await giulia.goTo("before", "Quattro");
    await giulia.type("zero ");
    await settled(marta, giulia);
    const there = "zero Quattro cinque| sei.";
    expect(await marta.caret()).toEqual({ drawn: there, believed: there });
    expect(await giulia.caret()).toEqual({
      drawn: "zero |Quattro cinque sei.",
      believed: "zero |Quattro cinque sei.",
    });
    await marta.type(" e mezzo");
    expect((await settled(marta, giulia))[2]).toBe("zero Quattro cinque e mezzo sei.");
  });
});

describe("a composition", () => {
  test("it goes on while the other types in the same letters", async () => {
    await startWith("Nome della valle: qui.");
    await marta.goTo("before", "qui");
    const ime = await inputMethodOf(marta);
    await ime.compose("か");
    await giulia.goTo("after", "Nome");
    await giulia.type(" vero");
    await ime.compose("かな");
    await giulia.type(" e antico");
    await ime.compose("仮名");
    await ime.commit("仮名");
    expect(await settled(marta, giulia)).toEqual(["Nome vero e antico della valle: 仮名qui."]);
    expect((await marta.caret()).drawn).toBe("Nome vero e antico della valle: 仮名|qui.");
  });

  test("it is not torn when the other splits the paragraph under it", async () => {
    // The longer part goes on as the paragraph that was there, so the composition is in the one that is new.
    await startWith("Una prima parte assai più lunga della seconda. Nome: ecco.");
    await marta.goTo("before", "ecco");
    const ime = await inputMethodOf(marta);
    await ime.compose("か");
    await giulia.goTo("before", "Nome");
    await giulia.press("Enter");
    await giulia.type("Il ");
    await expect.poll(() => giulia.lines()).toHaveLength(2);
    await ime.compose("かな");
    await ime.compose("仮名");
    await ime.commit("仮名");
    const lines = await settled(marta, giulia);
    expect(lines).toEqual(["Una prima parte assai più lunga della seconda. ", "Il Nome: 仮名ecco."]);
    expect((await marta.caret()).drawn).toBe("Il Nome: 仮名|ecco.");
  });
});

describe("one changes the blocks while the other types in them", () => {
  test("a heading", async () => {
    await startWith("Le frazioni alte", "Sono lontane.");
    await giulia.goTo("after", "alte");
    await marta.goTo("before", "Le frazioni");
    await Promise.all([giulia.type(" e la neve"), marta.tool("Titolo")]);
    expect(await settled(marta, giulia)).toEqual(["## Le frazioni alte e la neve", "Sono lontane."]);
    expect((await giulia.caret()).drawn).toBe("Le frazioni alte e la neve|");
  });

  test("a list, with Tab and Shift+Tab", async () => {
    await startWith("medici", "infermieri", "volontari");
    await giulia.goTo("after", "volontari");
    await marta.goTo("before", "medici");
    await marta.press("Control+Shift+End");
    await Promise.all([giulia.type(" di valle"), marta.tool("Elenco puntato")]);
    expect(await settled(marta, giulia)).toEqual(["- medici", "- infermieri", "- volontari di valle"]);
    await marta.goTo("after", "infermieri");
    await Promise.all([giulia.type(" e di paese"), marta.press("Tab")]);
    expect(await settled(marta, giulia)).toEqual([
      "- medici",
      "  - infermieri",
      "- volontari di valle e di paese",
    ]);
    await marta.press("Shift+Tab");
    expect(await settled(marta, giulia)).toEqual([
      "- medici",
      "- infermieri",
      "- volontari di valle e di paese",
    ]);
    expect((await marta.caret()).drawn).toBe("infermieri|");
  });

  test("an item is brought out of its list", async () => {
    await startWith("medici", "infermieri");
    await marta.goTo("before", "medici");
    await marta.press("Control+Shift+End");
    await marta.tool("Elenco numerato");
    await marta.goTo("after", "infermieri");
    await marta.press("Tab");
    await settled(marta, giulia);
    await giulia.goTo("after", "infermieri");
    await Promise.all([giulia.type(" di comunità"), marta.press("Shift+Tab")]);
    expect(await settled(marta, giulia)).toEqual(["1. medici", "1. infermieri di comunità"]);
    expect((await giulia.caret()).drawn).toBe("infermieri di comunità|");
  });
});

describe("a paste", () => {
  test("of a page of the web, while the other types", async () => {
    await startWith("Inizio. Fine.");
    await giulia.goTo("after", "Fine.");
    await marta.goTo("after", "Inizio.");
    await Promise.all([giulia.type(" Davvero."), marta.paste({ html: pageOfTheWeb })]);
    const lines = await settled(marta, giulia);
    expect(lines).toEqual([
      "Inizio.",
      "## Che cosa serve",
      "Un [sito](https://example.org/uno) **_utile_**.",
      "- primo",
      "  - dentro",
      "- secondo",
      " Fine. Davvero.",
    ]);
  });

  test("from Word: headings, lists and bold stay, its own marks go", async () => {
    await startWith("Inizio.");
    await marta.goTo("after", "Inizio.");
    await marta.press("Enter");
    await marta.paste({ html: textOfWord });
    expect(await settled(marta, giulia)).toEqual([
      "Inizio.",
      "## Azioni",
      "Nel **primo anno** apriamo lo _sportello_.",
      "- lunedì",
      "  - mattina",
      "- venerdì",
    ]);
  });

  test("a link that would run a program becomes text", async () => {
    await startWith("Guarda: .");
    await marta.goTo("after", "Guarda: ");
    await marta.paste({
      html: `<a href="javascript:alert(1)">qui</a> e <a href="https://example.org">là</a>`,
    });
    expect(await settled(marta, giulia)).toEqual(["Guarda: qui e [là](https://example.org)."]);
  });
});

describe("one's own edits", () => {
  test("undo twice and redo twice take back and bring back only one's own", async () => {
    await startWith("Testo.");
    await marta.goTo("after", "Testo.");
    await marta.press("Enter");
    await marta.type("Mio.");
    await settled(marta, giulia);
    await giulia.goTo("before", "Testo");
    await giulia.type("Loro: ");
    const whole = await settled(marta, giulia);
    expect(whole).toEqual(["Loro: Testo.", "Mio."]);
    await marta.press("Control+z");
    expect(await settled(marta, giulia)).toEqual(["Loro: Testo.", ""]);
    await marta.press("Control+z");
    expect(await settled(marta, giulia)).toEqual(["Loro: Testo."]);
    await giulia.type("(sempre) ");
    await marta.press("Control+y");
    await marta.press("Control+y");
    expect(await settled(marta, giulia)).toEqual(["Loro: (sempre) Testo.", "Mio."]);
  });

  test("Backspace takes a whole character of several parts", async () => {
    await startWith("Lei 👩‍💻 scrive.");
    await marta.goTo("before", " scrive");
    await marta.press("Backspace");
    expect(await settled(marta, giulia)).toEqual(["Lei  scrive."]);
    expect((await marta.caret()).drawn).toBe("Lei | scrive.");
  });

  test("Shift+Enter breaks the line without ending the paragraph", async () => {
    await startWith("Via Roma 1, Pinerolo.");
    await marta.goTo("before", " Pinerolo");
    await marta.press("Shift+Enter");
    await giulia.goTo("after", "Pinerolo");
    await giulia.type(" (TO)");
    expect(await settled(marta, giulia)).toEqual(["Via Roma 1,⏎ Pinerolo (TO)."]);
  });
});

test("a caret carries the name and the organisation of its person, at the letter it is at", async () => {
  await startWith("La prima riga del testo.", "La seconda riga del testo.");
  await giulia.goTo("after", "La seconda");
  await giulia.type(" e lunga");
  await settled(marta, giulia);
  await expect.poll(() => namesAtCarets(marta)).toEqual(["Giulia · Passo Lento"]);
  const own = await caretBox(giulia);
  // Carets are drawn anew at every change: one may be gone between two questions.
  await expect.poll(async () => Math.abs((await drawnCaret(marta)).x - own.x)).toBeLessThan(3);
  expect(Math.abs((await drawnCaret(marta)).y - own.y)).toBeLessThan(6);
  await marta.goTo("over", "prima riga");
  await expect.poll(() => giulia.page.locator(".cursors .selected").count()).toBe(1);
});

/** The text begins with these paragraphs. */
async function startWith(...paragraphs: readonly string[]): Promise<void> {
  await marta.text.click();
  await marta.press("Control+a");
  await marta.press("Backspace");
  await marta.page.keyboard.insertText(paragraphs[0] ?? "");
  for (const paragraph of paragraphs.slice(1)) {
    await marta.press("Enter");
    await marta.page.keyboard.insertText(paragraph);
  }
  expect(await settled(marta, giulia)).toEqual(paragraphs);
}

function namesAtCarets({ page }: SectionWriter): Promise<readonly string[]> {
  return page.locator(".cursors .caret").allInnerTexts();
}

/** Where the other's caret is drawn; nowhere near while it is drawn anew. */
function drawnCaret({ page }: SectionWriter): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const box = document.querySelector(".cursors .caret")?.getBoundingClientRect();
    return { x: box?.x ?? -1_000, y: box?.y ?? -1_000 };
  });
}

/** Where the person's own caret is on the page. */
function caretBox({ text }: SectionWriter): Promise<{ x: number; y: number }> {
  return text.evaluate(() => {
    const box = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
    return { x: box?.x ?? -1, y: box?.y ?? -1 };
  });
}

async function inputMethodOf({ page }: SectionWriter) {
  const session: CDPSession = await page.context().newCDPSession(page);
  return {
    compose: (text: string) =>
      session.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      }),
    commit: (text: string) => session.send("Input.insertText", { text }),
  };
}

const pageOfTheWeb = `
  <h2>Che cosa <b>serve</b></h2>
  <p>Un <a href="https://example.org/uno" onclick="x()">sito</a> <span style="color:red;font-weight:700;font-style:italic">utile</span>.<img src="x" onerror="x()"></p>
  <ul><li>primo<ul><li>dentro</li></ul></li><li>secondo</li></ul>`;

const textOfWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name="Generator" content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm} --></style></head>
<body lang="IT"><!--StartFragment-->
<h1>Azioni<o:p></o:p></h1>
<p class="MsoNormal">Nel <b>primo anno</b> apriamo lo <i>sportello</i>.<o:p></o:p></p>
<p class="MsoListParagraphCxSpFirst" style="mso-list:l0 level1 lfo1"><![if !supportLists]><span style="mso-list:Ignore">·<span>&nbsp;&nbsp; </span></span><![endif]>lunedì<o:p></o:p></p>
<p class="MsoListParagraphCxSpMiddle" style="mso-list:l0 level2 lfo1"><![if !supportLists]><span style="mso-list:Ignore">o<span>&nbsp;&nbsp; </span></span><![endif]>mattina<o:p></o:p></p>
<p class="MsoListParagraphCxSpLast" style="mso-list:l0 level1 lfo1"><![if !supportLists]><span style="mso-list:Ignore">·<span>&nbsp;&nbsp; </span></span><![endif]>venerdì<o:p></o:p></p>
<!--EndFragment--></body></html>`;

/** Moves the caret and presses Enter in one task, as on a page too busy to tell of the caret in between. */
function pressEnterAtEnd(text: HTMLElement): void {
  const selection = document.getSelection();
  selection?.selectAllChildren(text);
  selection?.collapseToEnd();
  text.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
}
