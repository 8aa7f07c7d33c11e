import { expect, test } from "vitest";
import type { Evidence } from "~/domain/needs/need";
import EvidenceEditor from "~/features/needs/evidence-editor";
import type { NeedActs } from "~/features/needs/need-acts";
import { type NeedsScene, NeedsSceneProvider } from "~/features/needs/needs-scene";
import { sendForm, showScreen } from "../../support/show-screen";
import { press, typeInField } from "../../support/type-in-field";

const evidence: Evidence = {
  ...{ id: "e1", needId: "b1", indicator: "Anziani soli", source: "ISTAT ", year: 2021 },
  ...{ link: "istat.it", file: "", fileName: "" },
};
// Only the workspace of the scene is looked at here.
const scene = { about: { workspaceId: "valli" } } as unknown as NeedsScene;

function open() {
  const changes: unknown[] = [];
  const acts = { changeEvidence: (_: string, fields: unknown) => changes.push(fields) };
  const screen = (item: Evidence) => (
    <NeedsSceneProvider value={scene}>
      <EvidenceEditor needId="b1" evidence={[item]} acts={acts as unknown as NeedActs} />
    </NeedsSceneProvider>
  );
  const { place, again } = showScreen(screen(evidence));
  press(place.querySelector(".evidence .acts button"));
  const field = (name: string) => place.querySelector(`[name=prova-${name}]`) as HTMLInputElement;
  const save = () => sendForm(place.querySelector("form") as HTMLFormElement);
  return {
    changes,
    field,
    save,
    others: (item: Partial<Evidence>) => again(screen({ ...evidence, ...item })),
  };
}

test("of a piece of evidence only what was changed here is written, not what others change meanwhile", async () => {
  const { changes, field, save, others } = open();
  others({ indicator: "Anziani che vivono soli" });
  typeInField(field("anno"), "2022");
  await save();
  expect(changes).toEqual([{ year: 2022 }]);
});
