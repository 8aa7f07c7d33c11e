import { expect, test } from "vitest";
import type { PublicStage, PublicState } from "~/domain/workshop/public-state";
import type { ProjectorData } from "~/features/workshops/projector/projector-data";
import { ProjectorHead } from "~/features/workshops/projector/projector-head";
import { ProjectorSide } from "~/features/workshops/projector/projector-side";
import { showScreen } from "../../support/show-screen";
import { sameInAll } from "../../support/workshop-builders";

const names = ["Benvenuto", "Scrivi", "Raggruppa", "Vota", "Sintesi"];

// Only what the frame of the screen shows.
const projector = (steps: readonly string[]) =>
  ({
    ...{
      workspaceId: "valli",
      workshopId: "uno",
      title: "Invecchiare bene",
      code: null,
      address: "",
      qr: null,
    },
    stages: steps.map((title) => ({ id: title, exercise: 0, title: sameInAll(title) })),
  }) as unknown as ProjectorData;

function stepsShown(steps: readonly string[], current: string): readonly string[] {
  const { place } = showScreen(<ProjectorHead projector={projector(steps)} currentId={current} />);
  return [...place.querySelectorAll("header li")].map((step) => {
    const name = step.querySelector("span");
    const isOutOfSight = name?.className === "vh";
    return isOutOfSight ? (step.firstChild?.textContent ?? "") : step.textContent;
  });
}

test("of an exercise no step is left out: those beside the current one have their name, the others their number", () => {
  expect(stepsShown(names, "Vota")).toEqual(["1", "2", "3. Raggruppa", "4. Vota", "5. Sintesi"]);
  expect(stepsShown(names.slice(0, 4), "Vota")).toEqual([
    "1. Benvenuto",
    "2. Scrivi",
    "3. Raggruppa",
    "4. Vota",
  ]);
});

const people = { here: 4, ready: 1, cards: 2, covered: 2, coveredIn: [], ballots: 1 };

/** What is counted beside the question. */
function counted(kind: PublicStage["kind"], state: PublicStage["state"] = "open"): readonly string[] {
  const stage = { kind, state, isRevealed: false } as unknown as PublicStage;
  const known = { state: { status: "open", people, stage } as unknown as PublicState, cameAt: null };
  const { place } = showScreen(<ProjectorSide projector={projector(names)} known={known} />);
  return [...place.querySelectorAll(".counts p")].map(({ textContent }) => textContent);
}

test("who is done is counted only where there is something to do on the phones", () => {
  expect(counted("write")).toEqual(["2 cartellini coperti", "1 pronto su 4"]);
  expect(counted("vote")).toEqual(["1 ha votato su 4"]);
  for (const kind of ["talk", "group"] as const) expect(counted(kind)).toEqual(["4 persone"]);
  expect(counted("write", "closed")).toEqual(["4 persone"]);
});
