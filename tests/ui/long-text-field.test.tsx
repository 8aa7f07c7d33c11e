import { expect, test } from "vitest";
import { LongTextField } from "~/ui/long-text-field";
import { showScreen } from "../support/show-screen";
import { typeInField } from "../support/type-in-field";

function open(error?: string) {
  const field = (
    <LongTextField name="esito" label="Esito" longest={1000} defaultValue="Sei domande." error={error} />
  );
  const { place } = showScreen(field);
  const area = place.querySelector("textarea") as HTMLTextAreaElement;
  return { area, said: () => place.textContent };
}

test("a text that is pasted is never cut: it says how much of it is too much", () => {
  const { area, said } = open();
  expect(said()).toContain("12 di 1.000");
  typeInField(area, "a".repeat(6_000));
  expect([area.maxLength, area.value.length]).toEqual([-1, 6_000]);
  expect(said()).toContain("5.000 caratteri di troppo: accorcia il testo, noi non lo tagliamo.");
  expect(area.getAttribute("aria-describedby")).toBe("esito-error esito-count");
  typeInField(area, "a".repeat(1_000));
  expect(said()).not.toContain("di troppo");
  expect(area.getAttribute("aria-invalid")).toBeNull();
});

test("blanks at its ends do not count, and what else is wrong is said", () => {
  const { area, said } = open("Scrivi come è andata");
  typeInField(area, `  ${"a".repeat(1_000)}\n`);
  expect(said()).toContain("Scrivi come è andata");
  expect(said()).toContain("1.000 di 1.000");
});
