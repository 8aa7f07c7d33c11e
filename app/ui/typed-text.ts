/** Text that somebody typed into the forms of a page, and that is not saved. */
export interface TypedText {
  /** something was typed here */
  hear(field: EventTarget | null): void;
  /** this form goes off */
  send(form: EventTarget | null): void;
  /** the form that went off was accepted */
  accept(): void;
  /** whether there is text that is not saved; that of one form may be left out */
  isThere(but?: EventTarget | null): boolean;
  /** the texts whose fields have gone and that stand nowhere else on the page: each is given once */
  takeLost(): readonly string[];
  /** the person lets it go */
  forget(): void;
}

/** Follows the text areas of forms that save something; a search is none. */
export function createTypedText(): TypedText {
  /** what stood in each before anything was typed */
  const before = new Map<HTMLTextAreaElement, string>();
  let sent: readonly (readonly [field: HTMLTextAreaElement, text: string])[] = [];
  const unsaved = () => [...before.keys()].filter((field) => field.value !== before.get(field));
  return {
    hear(field) {
      if (!(field instanceof HTMLTextAreaElement) || field.form?.method !== "post") return;
      if (!before.has(field)) before.set(field, field.defaultValue);
    },
    send(form) {
      sent = [...before.keys()].filter((field) => field.form === form).map((field) => [field, field.value]);
    },
    accept() {
      for (const [field, text] of sent) {
        if (field.value === text) before.delete(field);
        else before.set(field, text);
      }
      sent = [];
    },
    isThere: (but = null) =>
      unsaved().some((field) => field.isConnected && (but === null || field.form !== but)),
    takeLost() {
      const gone = [...before].filter(([field]) => !field.isConnected);
      const lost = gone.filter(([field, text]) => field.value !== text && !movesOn(before, field, text));
      for (const [field] of gone) before.delete(field);
      return lost.map(([field]) => field.value);
    },
    forget: () => before.clear(),
  };
}

/** A form that is shown anew with what was typed has other fields: there the text is still not saved. */
function movesOn(
  before: Map<HTMLTextAreaElement, string>,
  { value }: HTMLTextAreaElement,
  text: string,
): boolean {
  const other = [...document.querySelectorAll("textarea")].find(
    (field) => !field.readOnly && field.value === value,
  );
  if (other) before.set(other, text);
  return other !== undefined;
}
