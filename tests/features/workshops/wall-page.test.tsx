import { expect, test } from "vitest";
import type { TargetView } from "~/features/workshops/outcome/outcome-data";
import type { WallExercise } from "~/features/workshops/wall/wall-data";
import { WallPage } from "~/features/workshops/wall/wall-page";
import { showScreen } from "../../support/show-screen";

const loose: TargetView = {
  ...{ id: "c", kind: "card", title: "La corriera", column: "", votes: null, outcome: null },
  cards: [{ id: "c", text: "La corriera", isInRoom: false, outcome: null }],
};

const place = {
  ...{ workspaceId: "valli", workspaceTitle: "Valli", workshopId: "uno", title: "Aver cura" },
  ...{ day: "18 novembre 2026", mayRun: true },
};

/** The printed wall of one exercise. */
function wallOf(given: Partial<WallExercise>): HTMLElement {
  const exercise: WallExercise = {
    ...{ exercise: 0, title: "World Café", layout: "columns", questions: [], targets: [loose] },
    ...given,
  };
  const wall = { place, exercises: [exercise], printedAt: "oggi", fingerprint: "0123abcd" };
  return showScreen(<WallPage wall={wall} />).place;
}

test("the printed wall has every question of an exercise, in the order they were asked", () => {
  const wall = wallOf({ questions: ["Che cosa cresce?", "Che cosa lo blocca?"] });
  expect([...wall.querySelectorAll(".question")].map(({ textContent }) => textContent)).toEqual([
    "Che cosa cresce?",
    "Che cosa lo blocca?",
  ]);
});

test("what stands nowhere is called on paper as the board is laid out", () => {
  expect(wallOf({}).querySelector("h3")?.textContent).toBe("Senza colonna");
  expect(wallOf({ layout: "groups" }).querySelector("h3")?.textContent).toBe("Senza gruppo");
});
