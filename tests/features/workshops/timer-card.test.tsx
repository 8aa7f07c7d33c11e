import { expect, test } from "vitest";
import type { PublicState } from "~/domain/workshop/public-state";
import type { StageView } from "~/features/workshops/console/console-data";
import { TimerCard } from "~/features/workshops/console/timer-card";
import { showScreen } from "../../support/show-screen";

// Only what a timer depends on.
const stage = { id: "s", title: "Scrivi", state: "open", minutes: 10 } as StageView;
const told = (endsAt: number | null) =>
  ({ now: 0, stage: { id: "s", state: "open", endsAt, heldAt: null } }) as PublicState;

function shown(endsAt: number | null, of: StageView = stage) {
  const timed = { state: told(endsAt), cameAt: null };
  const { place } = showScreen(<TimerCard timed={timed} stage={of} mayRun />);
  const acts = [...place.querySelectorAll("button")].map(({ textContent }) => textContent);
  return { words: place.textContent, acts };
}

test("a stage that was opened again without a timer is not said to be closed, and can be given time", () => {
  const { words, acts } = shown(null);
  expect(words).toContain("Scrivi, senza limite di tempo");
  expect(acts).toEqual(["+ 1 min", "+ 5 min"]);
});

test("time that was given by oversight can be taken back, as long as there is any", () => {
  expect(shown(300_000).acts).toEqual(["Ferma", "− 1 min", "+ 1 min", "+ 5 min"]);
  expect(shown(0).acts).toEqual(["+ 1 min", "+ 5 min"]);
});

test("between two stages none is open, and none is given time", () => {
  expect(shown(300_000, { ...stage, state: "closed" })).toMatchObject({
    words: "Nessuna tappa è aperta",
    acts: [],
  });
});
