import { expect, test } from "vitest";
import { FatePage } from "~/features/participant/fate/fate-page";
import { CodePage } from "~/features/participant/join/code-page";
import { WordsProvider } from "~/features/participant/words/words-context";
import { participantWordsIn } from "~/features/participant/words/words-in";
import { showScreen } from "../../support/show-screen";

const english = participantWordsIn("en");

test.each([
  ["a workshop", <CodePage key="code" typed="" error="missing" />, english.codeMissing],
  [
    "one person",
    <FatePage key="fate" address="/esito" found={null} error="missing" backTo={null} />,
    english.fateMissing,
  ],
])("that the code of %s is missing is said at its field, and not by the browser", (_, page, sentence) => {
  const { place } = showScreen(
    <WordsProvider value={{ language: "en", words: english }}>{page}</WordsProvider>,
  );
  const form = place.querySelector<HTMLFormElement>("form.pform");
  const field = form?.querySelector<HTMLInputElement>("#codice");
  expect(form?.noValidate).toBe(true);
  expect(field?.getAttribute("aria-invalid")).toBe("true");
  expect(form?.querySelector("#codice-error")?.textContent).toContain(sentence);
});
