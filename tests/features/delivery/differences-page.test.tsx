import { expect, test } from "vitest";
import { type DifferencesData, DifferencesPage } from "~/features/delivery/differences-page";
import type { FormState } from "~/ui/form-state";
import { showScreen } from "../../support/show-screen";
import { typeInField } from "../../support/type-in-field";

function screen(text: string | null, seen: string, form: FormState | null = null) {
  const data: DifferencesData = {
    ...{ workspace: { id: "valli", title: "Valli che curano" }, sentAt: "il 3 novembre", mayExplain: true },
    differences: [
      {
        difference: { subject: "title", before: "Valli", after: "Valli che curano" },
        reason: text === null ? null : { text, by: "Marta", at: "oggi" },
        seen,
      },
    ],
  };
  return <DifferencesPage data={data} form={form} />;
}

const fieldOf = (place: HTMLElement) => place.querySelector("textarea") as HTMLTextAreaElement;
const seenBy = (place: HTMLElement) => place.querySelector<HTMLInputElement>("[name=seen]")?.value;

test("a reason that others give while one is typed is not sent over as if it had been seen", () => {
  const { place, again } = showScreen(screen(null, ""), "/cantieri/valli/consegna/differenze");
  typeInField(fieldOf(place), "Lo ha chiesto la Regione.");
  again(screen("Il titolo era sbagliato.", "poi"));
  expect([fieldOf(place).value, seenBy(place)]).toEqual(["Lo ha chiesto la Regione.", ""]);
});

test("refused for that reason, theirs stands under the one that was typed, and has been seen", () => {
  const { place, again } = showScreen(screen(null, ""), "/cantieri/valli/consegna/differenze");
  typeInField(fieldOf(place), "Lo ha chiesto la Regione.");
  const values = { subject: ["title"], seen: [""], reason: ["Lo ha chiesto la Regione."] };
  const form = { intent: "", values, errors: [{ field: null, code: "record-changed" }] };
  again(screen("Il titolo era sbagliato.", "poi", form));
  expect([fieldOf(place).value, seenBy(place)]).toEqual(["Lo ha chiesto la Regione.", "poi"]);
  expect(place.textContent).toContain("Adesso c’è «Il titolo era sbagliato.»");
});
