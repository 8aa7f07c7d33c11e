import { act, useState } from "react";
import { expect, onTestFinished, test, vi } from "vitest";
import { SavedField } from "~/features/needs/saved-field";
import { PageProgress } from "~/features/shell/page-progress";
import { showScreen } from "../../support/show-screen";
import { typeInField } from "../../support/type-in-field";

const pauseMs = 1_000;

/** The reason of a priority, in a document in which others write too. */
function show() {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const saved: string[] = [];
  let writeAsOther: (text: string) => void = () => undefined;
  function Screen() {
    const [value, setValue] = useState("Com’era");
    writeAsOther = (text) => act(() => setValue(text));
    const save = (typed: string) => {
      if (typed.trim() === "") return "Manca";
      saved.push(typed);
      setValue(typed.trim());
      return undefined;
    };
    return <SavedField name="motivo" label="Motivo" value={value} longest={2000} rows={2} onSave={save} />;
  }
  const { place } = showScreen(<Screen />);
  const field = place.querySelector("textarea") as HTMLTextAreaElement;
  return {
    saved,
    field,
    type: (text: string) => typeInField(field, text),
    wait: (ms = pauseMs) => act(() => void vi.advanceTimersByTime(ms)),
    others: (text: string) => writeAsOther(text),
    help: () => place.querySelector(".help")?.textContent ?? "",
    error: () => place.querySelector("span.err")?.textContent ?? "",
  };
}

function close(): boolean {
  let isAsked = false;
  act(() => void (isAsked = !window.dispatchEvent(new Event("beforeunload", { cancelable: true }))));
  return isAsked;
}

test("what is typed is written as soon as the person pauses, and stays in the field as it was typed", () => {
  const { saved, field, type, wait } = show();
  type("Perché ");
  wait(pauseMs - 1);
  expect(saved).toEqual([]);
  wait(1);
  expect(saved).toEqual(["Perché "]);
  expect(field.value).toBe("Perché ");
  type("Perché sì");
  wait();
  expect(saved).toEqual(["Perché ", "Perché sì"]);
});

test("it is written before the browser asks whether the page may be closed, and once more is not needed", () => {
  const { saved, type } = show();
  type("Perché sì");
  expect(close()).toBe(false);
  act(() => void window.dispatchEvent(new Event("pagehide")));
  expect(saved).toEqual(["Perché sì"]);
});

test("where nobody is asked, it is written when the page is hidden for good", () => {
  const { saved, type } = show();
  type("Perché sì");
  act(() => void window.dispatchEvent(new Event("pagehide")));
  expect(saved).toEqual(["Perché sì"]);
});

test("what will not do is not written, counts as not sent, and is only found fault with when it is left", () => {
  const { saved, field, type, wait, error } = show();
  type(" ");
  wait();
  expect([saved, error(), field.value]).toEqual([[], "", " "]);
  expect(close()).toBe(true);
});

test("a pause does not write over what others wrote meanwhile: the person is told first", () => {
  const { saved, type, wait, others, help } = show();
  type("Il mio");
  others("Il suo");
  wait();
  expect(saved).toEqual([]);
  expect(help()).toContain("Il suo");
});

test("after a pause the field follows what others write, and what is typed then is over theirs", () => {
  const { saved, field, type, wait, others, help } = show();
  type("Il mio");
  wait();
  others("Il suo");
  expect(field.value).toBe("Il suo");
  type("Il suo e il mio");
  expect(help()).not.toContain("Il suo");
  wait();
  expect(saved).toEqual(["Il mio", "Il suo e il mio"]);
});

test("a text that is too long is not cut and not saved: it stays in its field, which says so", () => {
  const saved: string[] = [];
  const save = (typed: string) => {
    saved.push(typed);
    return undefined;
  };
  const field = <SavedField name="motivo" label="Motivo" value="" longest={2_000} rows={2} onSave={save} />;
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

test("what will not do when the field goes is shown, to be copied; what will do is kept and not shown", async () => {
  const saved: string[] = [];
  const save = (typed: string) => {
    saved.push(typed);
    return undefined;
  };
  const screen = (isOpen: boolean) => (
    <>
      <PageProgress />
      {isOpen && <SavedField name="motivo" label="Motivo" value="" longest={10} onSave={save} />}
    </>
  );
  for (const typed of ["Troppo lungo", "Va bene"]) {
    const { place, again } = showScreen(screen(true));
    typeInField(place.querySelector("input") as HTMLInputElement, typed);
    await act(async () => {
      again(screen(false));
      await Promise.resolve();
    });
    const shown = [...place.querySelectorAll(".still-here label")].map(({ textContent }) => textContent);
    expect([shown, saved]).toEqual(typed === "Va bene" ? [[], ["Va bene"]] : [["MotivoTroppo lungo"], []]);
  }
});
