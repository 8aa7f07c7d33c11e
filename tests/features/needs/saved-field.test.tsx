import { act } from "react";
import { expect, test } from "vitest";
import { SavedField } from "~/features/needs/saved-field";
import { showScreen } from "../../support/show-screen";
import { typeInField } from "../../support/type-in-field";

test("a text that is too long is not cut and not saved: it stays in its field, which says so", () => {
  const saved: string[] = [];
  const save = (typed: string) => void saved.push(typed);
  const field = <SavedField name="motivo" label="Motivo" value="" maxLength={2_000} rows={2} onSave={save} />;
  const { place } = showScreen(field);
  const area = place.querySelector("textarea") as HTMLTextAreaElement;
  const leave = () => act(() => void area.dispatchEvent(new Event("focusout", { bubbles: true })));
  typeInField(area, "a".repeat(2_001));
  leave();
  expect([saved, area.value.length, area.maxLength]).toEqual([[], 2_001, -1]);
  expect(place.textContent).toContain("Un carattere di troppo");
  typeInField(area, "a".repeat(2_000));
  leave();
  expect(saved).toEqual(["a".repeat(2_000)]);
});
