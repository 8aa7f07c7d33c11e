import { parseTypedNumber } from "~/domain/form/typed-number";

export const longestTitle = 200;

/** Whether a need can be called like this. */
export function isTitle(typed: string): boolean {
  return typed.trim() !== "" && typed.trim().length <= longestTitle;
}

/** Whether it says how many people are meant, or nothing. */
export function arePeople(typed: string): boolean {
  return typed.trim() === "" || readPeople(typed) !== null;
}

/** Null: nothing is said, or no number; see `arePeople`. */
export function readPeople(typed: string): number | null {
  return typed.trim() === "" ? null : parseTypedNumber(typed, 0);
}

/** So that nobody has to look for what stopped a form. */
export function focusField(form: HTMLFormElement | null, id: string): void {
  form?.querySelector<HTMLElement>(`#${id}`)?.focus();
}
