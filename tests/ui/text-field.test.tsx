import { useState } from "react";
import { expect, test } from "vitest";
import { TextField } from "~/ui/field";
import { showScreen } from "../support/show-screen";
import { typeInField } from "../support/type-in-field";

function Controlled() {
  const [value, setValue] = useState("");
  return (
    <TextField
      name="titolo"
      label="Titolo"
      longest={10}
      value={value}
      onChange={({ target }) => setValue(target.value)}
    />
  );
}

test.each([
  ["its form reads", <TextField key="read" name="titolo" label="Titolo" longest={10} error="Manca" />],
  ["the page keeps", <Controlled key="kept" />],
])("a line that %s is never cut: it says how much of it is too much", (_, field) => {
  const { place } = showScreen(field);
  const line = place.querySelector("input") as HTMLInputElement;
  typeInField(line, "RSSMRA80A01H501Z");
  expect([line.value, line.maxLength]).toEqual(["RSSMRA80A01H501Z", -1]);
  expect(place.textContent).toContain("6 caratteri di troppo: accorcia il testo, noi non lo tagliamo.");
  expect(line.getAttribute("aria-describedby")).toBe("titolo-error");
  typeInField(line, " RSSMRA80A0 ");
  expect(place.textContent).not.toContain("di troppo");
});

test("a line without a limit may be as long as it is, and what else is wrong is said", () => {
  const { place } = showScreen(<TextField name="titolo" label="Titolo" error="Manca" />);
  typeInField(place.querySelector("input") as HTMLInputElement, "a".repeat(5_000));
  expect(place.textContent).toContain("Manca");
  expect(place.textContent).not.toContain("di troppo");
});
