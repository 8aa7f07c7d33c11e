import { expect, test } from "vitest";
import { openContextAs } from "../support/browser";
import { downloadApplication, readApplication } from "../support/delivery-page";
import {
  clickBeside,
  liveText,
  openSection,
  pressTool,
  readWords,
  splitWords,
  untilSaved,
  untilShown,
} from "../support/section-page";
import { Writer, wordsAfter, wordsBefore } from "../support/writer";

test("while two organisations write in one paragraph, make it a heading and a list and join it, no word is lost or doubled", async () => {
  const [marta, giulia] = await Promise.all([openWriter("marta"), openWriter("giulia")]);
  const before = await readWords(marta.page);
  await marta.page.keyboard.press("Control+End");
  await marta.write("\ninizioA fineA", "\ninizioB fineB", "\ninizioC fineC ", "\ninizioD fineD");

  await makeHeading(marta, giulia);
  await makeList(marta, giulia);
  await joinParagraphs(marta, giulia);

  const everyWord = [...before, ...marta.words, ...giulia.words].sort();
  await untilBothShow([marta, giulia], everyWord);
  const shown = await liveText(marta.page).innerHTML();
  expect(await liveText(giulia.page).innerHTML()).toBe(shown);
  await Promise.all([marta.page.reload(), giulia.page.reload()]);
  await untilBothShow([marta, giulia], everyWord);

  const headings = await liveText(marta.page).locator("h2").allInnerTexts();
  const inHeading = splitWords(headings.join(" ")).filter((word) => /A/.test(word));
  expect(inHeading).toContain("giuliaAA01");
  const archive = await downloadApplication(marta.page);
  expect(await downloadApplication(marta.page), "the same text gives the same bytes").toEqual(archive);
  const { pdf, odt, docx } = readApplication(archive);
  const typed = [...marta.words, ...giulia.words];
  // Headings stand in the table of contents too.
  const expected = [...typed, ...inHeading].sort();
  const isTyped = (word: string) => /^(?:marta|giulia|inizio|fine)[A-D]+\d*$/.test(word);
  expect(splitWords(pdf).filter(isTyped).sort(), "in the PDF").toEqual(expected);
  expect(splitWords(odt).filter(isTyped).sort(), "in the ODT").toEqual(expected);
  expect(splitWords(docx).filter(isTyped).sort(), "in the DOCX").toEqual(expected);
});

/** One writes at its end, the other at its start, who makes it a heading on the way. */
async function makeHeading(marta: Writer, giulia: Writer): Promise<void> {
  await untilShown(giulia.page, "fineD");
  await clickBeside(marta.page, "after", "fineA");
  await clickBeside(giulia.page, "before", "inizioA");
  await Promise.all([
    marta.write(wordsAfter("martaA", 16)),
    giulia.write(
      wordsBefore("giuliaA", 5),
      () => pressTool(giulia.page, "Titolo"),
      wordsBefore("giuliaAA", 9),
    ),
  ]);
  await untilShown(marta.page, "giuliaAA09");
  await untilShown(giulia.page, "martaA16");
}

/** One makes items out of the paragraph that the other writes on. */
async function makeList(marta: Writer, giulia: Writer): Promise<void> {
  await clickBeside(marta.page, "before", "inizioB");
  await clickBeside(giulia.page, "after", "fineB");
  await Promise.all([
    marta.write(
      wordsBefore("martaB", 3),
      () => pressTool(marta.page, "Elenco puntato"),
      `${wordsBefore("martaBB", 3)}\n${wordsBefore("martaBBB", 3)}`,
    ),
    giulia.write(wordsAfter("giuliaB", 16)),
  ]);
  await untilShown(marta.page, "giuliaB16");
  await untilShown(giulia.page, "martaBBB03");
}

/** One takes away the break before the paragraph that the other writes on. */
async function joinParagraphs(marta: Writer, giulia: Writer): Promise<void> {
  await clickBeside(marta.page, "before", "inizioD");
  await clickBeside(giulia.page, "after", "fineD");
  await Promise.all([
    marta.write(() => marta.page.keyboard.press("Backspace"), wordsBefore("martaD", 9)),
    giulia.write(wordsAfter("giuliaD", 16)),
  ]);
}

async function openWriter(person: "marta" | "giulia"): Promise<Writer> {
  const { page } = await openContextAs(person);
  await openSection(page, "innovation");
  await untilSaved(page);
  await liveText(page).click();
  return new Writer(page);
}

async function untilBothShow(writers: readonly Writer[], words: readonly string[]): Promise<void> {
  for (const { page } of writers) {
    await liveText(page).waitFor();
    await expect.poll(async () => [...(await readWords(page))].sort(), { timeout: 10_000 }).toEqual(words);
    await untilSaved(page);
  }
}
