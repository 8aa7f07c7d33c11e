import { expect, test } from "vitest";
import type { StageView } from "~/features/workshops/console/console-data";
import { ReadyCard } from "~/features/workshops/console/ready-card";
import { sendForm, showScreen } from "../../support/show-screen";
import { typeInField } from "../../support/type-in-field";

// Only what a card is written with is looked at here.
const stage = {
  id: "t1",
  kind: "write",
  state: "open",
  longestText: 200,
  columns: [],
} as unknown as StageView;

const people = { here: 3, ready: 1, cards: 0, covered: 0, coveredIn: [], ballots: 0 };

/** The form of a card for those without a phone; `meanwhile` happens while it is on its way. */
async function enter(card: string, { meanwhile = "", answer = { status: "done" } as object }) {
  const field = () => place.querySelector("textarea") as HTMLTextAreaElement;
  const screen = <ReadyCard people={people} stage={stage} mayRun />;
  const { place } = showScreen(screen, "/cantieri/valli/laboratori/uno", () => {
    if (meanwhile !== "") typeInField(field(), meanwhile);
    return answer;
  });
  typeInField(field(), card);
  await sendForm(place.querySelector("form") as HTMLFormElement);
  return field().value;
}

test("the next card, begun while one is on its way, stays when that one is there", async () => {
  expect(await enter("Manca un autista", { meanwhile: "Mancano i" })).toBe("Mancano i");
});

test("a card that is there leaves its field empty; one that was refused stays in it", async () => {
  expect(await enter("Manca un autista", {})).toBe("");
  const answer = { status: "refused", code: "card-too-long" };
  expect(await enter("Manca un autista", { answer })).toBe("Manca un autista");
});
