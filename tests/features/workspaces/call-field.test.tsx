import { expect, test } from "vitest";
import { CallField } from "~/features/workspaces/call-field";
import { showScreen } from "../../support/show-screen";

test("every stage is to be seen, whole and by its name alone, under the title of its call", () => {
  const title = "Sperimentazione di azioni innovative di welfare territoriale";
  const stages = [
    { value: "wecare/preliminary", label: "Progetto preliminare" },
    { value: "wecare/final", label: "Progetto definitivo" },
  ];
  const { place } = showScreen(
    <CallField calls={[{ title, stages }]} chosen="wecare/final" error={undefined} />,
  );
  expect(place.querySelector<HTMLInputElement>("input[name=stage]:checked")?.value).toBe("wecare/final");
  const group = place.querySelector("[role=group]");
  expect(document.getElementById(group?.getAttribute("aria-labelledby") ?? "")?.textContent).toBe(title);
  expect([...(group?.querySelectorAll("label") ?? [])].map(({ textContent }) => textContent)).toEqual([
    "Progetto preliminare",
    "Progetto definitivo",
  ]);
});
