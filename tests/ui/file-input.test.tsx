import { act } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { expect, onTestFinished, test, vi } from "vitest";
import { FileInput } from "~/ui/file-input";

test("without scripts the browser's own field is seen; once the page is awake, the words of its language", async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  const place = document.body.appendChild(document.createElement("div"));
  place.innerHTML = renderToString(<FileInput name="file" />);
  expect(place.querySelector(".fileinput.is-awake")).toBeNull();
  expect(place.textContent).toBe("");

  const root = await act(async () => {
    const hydrated = hydrateRoot(place, <FileInput name="file" />);
    await Promise.resolve();
    return hydrated;
  });
  onTestFinished(() => {
    act(() => root.unmount());
    place.remove();
    vi.unstubAllGlobals();
  });
  expect(place.querySelector(".fileinput.is-awake")).not.toBeNull();
  expect(place.textContent).toBe("Scegli un filenessun file scelto");
});
