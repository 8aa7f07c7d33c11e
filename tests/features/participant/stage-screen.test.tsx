import { expect, test } from "vitest";
import type { PublicStage } from "~/domain/workshop/public-state";
import { type Phone, PhoneProvider } from "~/features/participant/phone/phone-context";
import { StageScreen } from "~/features/participant/phone/stage-screen";
import { WordsProvider } from "~/features/participant/words/words-context";
import { participantWordsIn } from "~/features/participant/words/words-in";
import { showScreen } from "../../support/show-screen";
import { sameInAll } from "../../support/workshop-builders";

/** What a phone shows while people talk. */
function talkingOf(question: PublicStage["question"]): string {
  // Only what is asked of the stage and of the phone here.
  const stage = {
    ...{ kind: "talk", state: "open", tools: [], question, prompt: sameInAll("La domanda di oggi.") },
  } as unknown as PublicStage;
  const phone = { state: { status: "open", stage, totals: null }, nickname: "Anna" } as unknown as Phone;
  const { place } = showScreen(
    <WordsProvider value={{ language: "it", words: participantWordsIn("it") }}>
      <PhoneProvider value={phone}>
        <StageScreen correctingId={null} />
      </PhoneProvider>
    </WordsProvider>,
  );
  return place.textContent;
}

test("a phone that announces the question of the day shows it", () => {
  expect(talkingOf(sameInAll("Che cosa manca qui?"))).toContain("La domandaChe cosa manca qui?");
  expect(talkingOf(null)).not.toContain("La domandaChe");
});
