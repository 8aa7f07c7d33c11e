import { expect, test } from "vitest";
import * as Y from "yjs";
import { readPartnerSheet } from "~/document/partner-sheet";
import { addNeed, setNeedFields } from "~/document/write-sheet";
import type { SheetPageData } from "~/features/partnership/sheet-data";
import { SheetNeeds } from "~/features/partnership/sheet-needs";
import { sendForm, showScreen } from "../../support/show-screen";
import { chooseInField, press, typeInField } from "../../support/type-in-field";

const commitment = {
  ...{ id: "ore", phase: "delivery", what: "40 ore", quantityThousandths: null, unit: "" },
  ...{ valueCents: null, from: null, until: null, evidence: "", recipient: { kind: "everyone" } },
} as const;
// Only the others of the page are looked at here.
const page = {
  others: [{ id: "vicini", shortName: "Vicini", commitments: [commitment] }],
} as unknown as SheetPageData;

/** A sheet with one need, whose form is open; what others change is told to the screen. */
function open(answeredBy: string | null) {
  const doc = new Y.Doc({ gc: false });
  const id = addNeed(doc, { what: "Un autista", answeredBy });
  const screen = () => <SheetNeeds page={page} sheet={readPartnerSheet(doc)} doc={doc} />;
  const { place, again } = showScreen(screen());
  press(place.querySelector(".exchange .acts button"));
  const others = (change: Parameters<typeof setNeedFields>[2]) => {
    setNeedFields(doc, id, change);
    again(screen());
  };
  const save = () => sendForm(place.querySelector("form") as HTMLFormElement);
  return { place, others, save, need: () => readPartnerSheet(doc).needs[0] };
}

test("a need that others word while it is answered here keeps their words", async () => {
  const { place, others, save, need } = open(null);
  others({ what: "Due autisti" });
  chooseInField(place.querySelector("select"), "vicini/ore");
  await save();
  expect(need()).toMatchObject({
    what: "Due autisti",
    answeredBy: { organisationId: "vicini", commitmentId: "ore" },
  });
});

test("what others answered it with stays when it is worded here, also when the page does not know of it", async () => {
  const { place, save, need } = open("vicini/altro");
  typeInField(place.querySelector("input[name=need]") as HTMLInputElement, "Due autisti");
  await save();
  expect(need()).toMatchObject({ what: "Due autisti", answeredBy: { commitmentId: "altro" } });
});
