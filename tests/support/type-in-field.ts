import { act } from "react";

/** Types over all that a text area holds. */
export function typeInField(field: HTMLTextAreaElement, text: string): void {
  act(() => {
    // As the browser does it: React watches the property itself.
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
