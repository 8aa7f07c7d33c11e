import { act } from "react";
import { expect, test, vi } from "vitest";
import { LineNote } from "~/ui/line-note";
import { showScreen } from "../support/show-screen";

const words = {
  ...{ offline: "Senza rete.", offlineWhat: (unsent: number) => `${unsent} da inviare.` },
  ...{ refused: "Non accettate.", refusedWhat: "Copiale altrove." },
};
const show = (state: Parameters<typeof LineNote>[0]["state"], retryNow: () => void = () => undefined) =>
  showScreen(<LineNote state={state} connection={{ retryNow }} words={words} />).place;

test("without a line it says what waits, and tries again when asked to", () => {
  const retryNow = vi.fn();
  const place = show({ status: "offline", unsent: 3 }, retryNow);
  expect(place.querySelector("[role=status]")?.textContent).toBe("Senza rete. 3 da inviare. Riprova adesso");
  act(() => place.querySelector("button")?.click());
  expect(retryNow).toHaveBeenCalledOnce();
});

test("what is refused is an alert, with what to do", () => {
  const place = show({ status: "refused" });
  expect(place.querySelector("[role=alert]")?.textContent).toBe(
    "Non accettate. Copiale altrove. Ricarica la pagina",
  );
});

test("of what gets away it says nothing", () => {
  for (const state of [null, { status: "saved" }, { status: "sending" }] as const)
    expect(show(state).textContent).toBe("");
});
