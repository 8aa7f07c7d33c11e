import { expect, test } from "vitest";
import { GonePage } from "~/features/participant/phone/gone-page";
import { WordsProvider } from "~/features/participant/words/words-context";
import { participantWordsIn } from "~/features/participant/words/words-in";
import { showScreen } from "../../support/show-screen";

const words = participantWordsIn("ro");
const nothing = {
  reason: "not-joined",
  stageId: "prima",
  text: "",
  cardId: "",
  columnId: "",
  objection: "",
} as const;

const show = (said: Parameters<typeof GonePage>[0]["said"]) =>
  showScreen(
    <WordsProvider value={{ language: "ro", words }}>
      <GonePage said={said} />
    </WordsProvider>,
  ).place;

test.each([
  ["card", { ...nothing, text: "La corriera passa" }],
  ["objection", { ...nothing, objection: "La corriera passa" }],
])(
  "who is no longer in has the %s they sent before them, and is told to copy it before they join again",
  (_, said) => {
    const place = show(said);
    expect(place.querySelector("blockquote")?.textContent).toBe("La corriera passa");
    expect(place.textContent).toContain(words.refusals["not-joined"]);
    expect(place.textContent).toContain(words.copyFirst);
    expect(place.querySelector("a[href^='/partecipa']")?.getAttribute("href")).toBe("/partecipa?lingua=ro");
  },
);

test("who sent no text is told of none to copy", () => {
  for (const said of [null, nothing]) {
    const place = show(said);
    expect(place.textContent).toContain(words.refusals["not-joined"]);
    expect(place.textContent).not.toContain(words.copyFirst);
  }
});
