import { act } from "react";

/** Types over all that a field holds. */
export function typeInField(field: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  act(() => {
    // As the browser does it: React watches the property itself.
    Object.getOwnPropertyDescriptor(kind.prototype, "value")?.set?.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

export function chooseInField(field: HTMLSelectElement | null, value: string): void {
  act(() => {
    if (field === null) throw new Error("the field is not there");
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

export function press(button: HTMLElement | null): void {
  act(() => {
    if (button === null) throw new Error("the button is not there");
    button.click();
  });
}
