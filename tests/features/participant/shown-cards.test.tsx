import { expect, test } from "vitest";
import { worldCafe } from "~/domain/workshop/exercises/world-cafe";
import type { PublicStage } from "~/domain/workshop/public-state";
import { type Phone, PhoneProvider } from "~/features/participant/phone/phone-context";
import { ShownCards } from "~/features/participant/phone/shown-cards";
import { WordsProvider } from "~/features/participant/words/words-context";
import { participantWordsIn } from "~/features/participant/words/words-in";
import { showScreen } from "../../support/show-screen";

/** What a phone reads of cards, each given with where it was put. */
function readOf(...places: readonly string[]): readonly (string | null)[] {
  // Only what is asked of the stage and of the phone here.
  const stage = {
    ...{ tools: ["read"], isRevealed: true, columns: worldCafe.columns, shownOf: places.length },
    shown: places.map((columnId, n) => ({ id: `c${n}`, text: `testo ${n}`, columnId })),
  } as unknown as PublicStage;
  const phone = { own: { cards: [] } } as unknown as Phone;
  const { place } = showScreen(
    <WordsProvider value={{ language: "it", words: participantWordsIn("it") }}>
      <PhoneProvider value={phone}>
        <ShownCards stage={stage} />
      </PhoneProvider>
    </WordsProvider>,
  );
  return [...place.querySelectorAll("li")].map(({ textContent }) => textContent);
}

test("a table finds what it has written so far: cards are read table by table, what stands nowhere last", () => {
  expect(readOf("table-2", "", "table-1", "table-2")).toEqual([
    "testo 2 Tavolo 1",
    "testo 0 Tavolo 2",
    "testo 3 Tavolo 2",
    "testo 1 ",
  ]);
});
