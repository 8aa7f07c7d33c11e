import { expect, test } from "vitest";
import type { PublicStage } from "~/domain/workshop/public-state";
import { type Phone, PhoneProvider } from "~/features/participant/phone/phone-context";
import { PhoneFoot } from "~/features/participant/phone/phone-foot";
import { WordsProvider } from "~/features/participant/words/words-context";
import { participantWordsIn } from "~/features/participant/words/words-in";
import { showScreen } from "../../support/show-screen";

/** How the act that says one is done looks; null: it is not there. */
function lookOfDone(kind: PublicStage["kind"], readyStageId: string | null = null): string | null {
  // Only what the foot asks of the stage and of the phone.
  const stage = { id: "s", kind, state: "open", rule: null } as unknown as PublicStage;
  const phone = {
    ...{ state: { stage, people: { ready: 0, here: 1 } }, isReached: true, contents: { unsent: [] } },
    ...{ own: { cards: [], ballot: null, readyStageId }, workshopId: "w" },
  } as unknown as Phone;
  const { place } = showScreen(
    <WordsProvider value={{ language: "it", words: participantWordsIn("it") }}>
      <PhoneProvider value={phone}>
        <PhoneFoot />
      </PhoneProvider>
    </WordsProvider>,
  );
  return place.querySelector("button")?.className ?? null;
}

test("of all acts of a screen one is in blue: while people write, the one that puts a card", () => {
  expect(lookOfDone("write")).toBe("btn o");
  expect(lookOfDone("vote")).toBe("btn p");
  expect(lookOfDone("vote", "s")).toBe("btn o");
});

test("where there is nothing to do nobody says to be done", () => {
  for (const kind of ["talk", "group"] as const) expect(lookOfDone(kind)).toBeNull();
});
