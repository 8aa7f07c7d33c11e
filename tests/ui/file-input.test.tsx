import { act } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { expect, onTestFinished, test, vi } from "vitest";
import { FileInput } from "~/ui/file-input";
import { showScreen } from "../support/show-screen";

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

test("a file that is too large is not taken, and the page says so until another is chosen", () => {
  const { place } = showScreen(<FileInput name="file" mostMegabytes={2} />);
  const field = place.querySelector("input") as HTMLInputElement;
  const choose = (bytes: number, name: string) => {
    const file = new File([new Uint8Array(bytes)], name);
    // A page cannot choose a file itself: what the browser tells of one stands in.
    Object.defineProperty(field, "files", { value: [file], configurable: true });
    act(() => void field.dispatchEvent(new Event("change", { bubbles: true })));
  };
  const emptied = vi.spyOn(field, "value", "set");
  choose(2_000_001, "redditi.csv");
  expect(place.querySelector("[role=alert]")?.textContent).toContain("«redditi.csv» è più grande di 2 MB");
  expect(place.querySelector(".filename")?.textContent).toBe("nessun file scelto");
  expect(emptied).toHaveBeenCalledWith("");
  choose(2_000_000, "redditi-2024.csv");
  expect(place.querySelector("[role=alert]")).toBeNull();
  expect(place.querySelector(".filename")?.textContent).toBe("redditi-2024.csv");
});
