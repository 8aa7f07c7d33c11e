import { expect, test } from "vitest";
import * as Y from "yjs";
import type { Need } from "~/domain/needs/need";
import type { NeedActs } from "~/features/needs/need-acts";
import NeedEditor from "~/features/needs/need-editor";
import { type NeedsScene, NeedsSceneProvider } from "~/features/needs/needs-scene";
import { buildShapes } from "../../support/map-builders";
import { buildNeed } from "../../support/need-builders";
import { showScreen } from "../../support/show-screen";
import { chooseInField, press, typeInField } from "../../support/type-in-field";

// Only what a need is written with is looked at here.
const scene = {
  ...{ about: { workspaceId: "valli", categories: [], municipalities: [] }, care: { fewestPeople: 5 } },
  ...{ shapes: buildShapes(["Prali"]), nameOf: () => null, asked: null },
} as unknown as NeedsScene;

/** The reason for setting a need aside is being typed. */
function open() {
  const changes: unknown[] = [];
  const change = (_: string, changed: unknown) => void changes.push(changed);
  const acts = { doc: new Y.Doc(), change, writeIn: () => undefined } as unknown as NeedActs;
  const need = buildNeed({ id: "b1" });
  const screen = (said: Partial<Need>) => (
    <NeedsSceneProvider value={scene}>
      <NeedEditor
        acts={acts}
        listed={{
          ...{ need: { ...need, ...said }, category: null, municipalities: [], isSensitive: false },
          ...{ position: 0, fate: { kind: "none" } as never },
        }}
      />
    </NeedsSceneProvider>
  );
  const { place, again } = showScreen(screen({}));
  chooseInField(place.querySelector("[name=stato-del-bisogno]"), "set-aside");
  const reason = () => place.querySelector<HTMLTextAreaElement>("[name=motivo-accantonamento]");
  typeInField(reason() as HTMLTextAreaElement, "È già nel piano del Comune.");
  const done = () => press(reason()?.closest("form")?.querySelector(".acts button") ?? null);
  return { place, reason, done, changes, others: (said: Partial<Need>) => again(screen(said)) };
}

test("the reason for setting a need aside stays while others say how it stands", () => {
  const { reason, done, changes, others } = open();
  others({ status: "taken-up" });
  expect(reason()?.value).toBe("È già nel piano del Comune.");
  done();
  expect(changes).toEqual([{ status: "set-aside", setAsideReason: "È già nel piano del Comune." }]);
});

test("when others set it aside meanwhile theirs is said, and what was typed stays", () => {
  const { place, reason, others } = open();
  others({ status: "set-aside", setAsideReason: "Riguarda un altro distretto." });
  expect(reason()?.value).toBe("È già nel piano del Comune.");
  expect(place.textContent).toContain("Intanto qualcuno ha scritto un altro motivo: «Riguarda un altro");
});
