import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, onTestFinished, test, vi } from "vitest";
import { UndoNote } from "~/features/needs/undo-note";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

test("after one act was taken back, the next one told in the same words can be taken back as well", () => {
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  onTestFinished(() => {
    act(() => root.unmount());
    place.remove();
  });
  const acts = [vi.fn(), vi.fn()];
  for (const undo of acts) {
    act(() => root.render(<UndoNote offered={{ words: "2 voci unite in una.", undo }} />));
    expect(place.textContent).toContain("2 voci unite in una.");
    act(() => place.querySelector("button")?.click());
    expect(undo).toHaveBeenCalledOnce();
    expect(place.textContent).toContain("Tutto è tornato com'era.");
  }
});
