import { expect, test } from "vitest";
import { CallField } from "~/features/workspaces/call-field";
import { showScreen } from "../../support/show-screen";

test("a stage is offered by its name alone, under the title of its call", () => {
  const title = "Sperimentazione di azioni innovative di welfare territoriale";
  const stages = [
    { value: "wecare/preliminary", label: "Progetto preliminare" },
    { value: "wecare/final", label: "Progetto definitivo" },
  ];
  const { place } = showScreen(
    <CallField calls={[{ title, stages }]} chosen="wecare/final" error={undefined} />,
  );
  expect(place.querySelector("select")?.value).toBe("wecare/final");
  expect(place.querySelector("optgroup")?.label).toBe(title);
  expect([...place.querySelectorAll("optgroup option")].map(({ textContent }) => textContent)).toEqual([
    "Progetto preliminare",
    "Progetto definitivo",
  ]);
});
