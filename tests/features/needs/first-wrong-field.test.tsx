import type { ReactElement } from "react";
import { expect, test } from "vitest";
import MergeForm from "~/features/needs/merge-form";
import type { NeedActs } from "~/features/needs/need-acts";
import { type NeedsScene, NeedsSceneProvider } from "~/features/needs/needs-scene";
import { NewNeed } from "~/features/needs/new-need";
import SplitForm from "~/features/needs/split-form";
import { buildShapes } from "../../support/map-builders";
import { buildNeed } from "../../support/need-builders";
import { showScreen } from "../../support/show-screen";
import { press, typeInField } from "../../support/type-in-field";

const nothing = () => undefined;
// Only what these forms look at.
const acts = {} as NeedActs;
const scene = {
  ...{ about: { workspaceId: "valli", canWrite: true, categories: [], municipalities: [] } },
  ...{ care: { fewestPeople: 5, categories: [] }, shapes: buildShapes(["Prali"]), asked: null, acts },
  ...{ nameOf: () => null, pathOf: () => "/cantieri/valli/bisogni", stopAsking: nothing, sketch: nothing },
} as unknown as NeedsScene;
const need = buildNeed({ id: "b1", title: "Nessuno spala la neve" });
const listed = (id: string) => ({
  ...{ need: { ...need, id }, category: null, municipalities: [], isSensitive: false },
  ...{ position: 0, fate: { kind: "none" } as never },
});

function show(form: ReactElement) {
  const { place } = showScreen(
    <NeedsSceneProvider value={scene}>{form}</NeedsSceneProvider>,
    "/cantieri/valli/bisogni",
  );
  return {
    type: (name: string, text: string) =>
      typeInField(place.querySelector(`[name=${name}]`) as HTMLInputElement, text),
    sent: () => {
      press(place.querySelector("button:not([type=button])"));
      return document.activeElement?.getAttribute("name");
    },
  };
}

test("a new need is mended first where it is wrong first: at its title, then at how many people it is about", () => {
  const { type, sent } = show(<NewNeed />);
  type("persone", "tanti");
  expect(sent()).toBe("titolo");
  type("titolo", "Strade chiuse");
  expect(sent()).toBe("persone");
});

test("so is one that several become, and then at whom it is about", () => {
  const { type, sent } = show(
    <MergeForm chosen={[listed("b1"), listed("b2")]} acts={acts} onClose={nothing} />,
  );
  for (const name of ["titolo", "gruppo"]) type(name, "x".repeat(5_000));
  type("persone", "tanti");
  expect(sent()).toBe("titolo");
  type("titolo", "Strade chiuse");
  expect(sent()).toBe("persone");
  type("persone", "40");
  expect(sent()).toBe("gruppo");
});

test("so are those that one becomes, part by part", () => {
  const { type, sent } = show(<SplitForm need={need} acts={acts} onClose={nothing} />);
  type("titolo-0", "Strade chiuse");
  type("persone-0", "tanti");
  type("titolo-1", "");
  expect(sent()).toBe("persone-0");
  type("persone-0", "40");
  expect(sent()).toBe("titolo-1");
});
