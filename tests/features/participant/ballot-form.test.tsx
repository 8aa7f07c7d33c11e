import { act } from "react";
import { expect, test } from "vitest";
import type { PublicStage } from "~/domain/workshop/public-state";
import { BallotForm } from "~/features/participant/ballot/ballot-form";
import { type Phone, PhoneProvider } from "~/features/participant/phone/phone-context";
import { WordsProvider } from "~/features/participant/words/words-context";
import { participantWordsIn } from "~/features/participant/words/words-in";
import { showScreen } from "../../support/show-screen";
import { typeInField } from "../../support/type-in-field";
import { buildTarget } from "../../support/workshop-builders";

// Only what a vote needs of the stage and of the phone.
const stage = { id: "s", targets: [buildTarget("a", { title: "Corse" })] } as unknown as PublicStage;

function object(given: Partial<Phone> = {}) {
  const said: unknown[] = [];
  const ballot = { stageId: "s", choices: [{ targetId: "a", value: -1 }], reason: "Costa", sequence: 1 };
  const phone = {
    ...{ own: { cards: [], ballot, readyStageId: null }, contents: { unsent: [] }, workshopId: "w" },
    ...{ said: null, say: (what: unknown) => said.push(what) },
    ...given,
  } as unknown as Phone;
  const { place } = showScreen(
    <WordsProvider value={{ language: "it", words: participantWordsIn("it") }}>
      <PhoneProvider value={phone}>
        <BallotForm stage={stage} rule={{ kind: "consent" }} />
      </PhoneProvider>
    </WordsProvider>,
  );
  const field = place.querySelector("textarea") as HTMLTextAreaElement;
  const press = (name: string) =>
    act(() =>
      [...place.querySelectorAll("button")].find((button) => button.textContent.includes(name))?.click(),
    );
  return { said, place, field, press };
}

test("the reason of an objection is never cut: it says how much of it is too much, and is not sent", () => {
  const { said, place, field, press } = object();
  typeInField(field, "a".repeat(501));
  expect(place.querySelector(".err")?.textContent).not.toBeUndefined();
  press("Salva il motivo");
  expect([said, document.activeElement]).toEqual([[], field]);
  typeInField(field, "a".repeat(500));
  expect(place.querySelector(".err")).toBeNull();
  press("Salva il motivo");
  expect(said).toMatchObject([{ reason: "a".repeat(500) }]);
});

test("a vote is not held up by a reason that is too long", () => {
  const { said, field, press } = object();
  typeInField(field, "a".repeat(501));
  press(participantWordsIn("it").agree);
  expect(said).toMatchObject([{ choices: [{ targetId: "a", value: 1 }], reason: "Costa" }]);
});

test.each([
  ["a reason that was refused without scripts is given back whole", "s", "a".repeat(700)],
  ["the one of another stage is not", "t", "Costa"],
])("%s", (_, stageId, shown) => {
  const objection = "a".repeat(700);
  const { field } = object({
    said: { reason: "reason-too-long", stageId, text: "", cardId: "", columnId: "", objection },
  });
  expect(field.value).toBe(shown);
});
