import type { Answered } from "./unsent";

/** Text that somebody typed into the forms of a page, and that is not saved. */
export interface TypedText {
  /** something was typed here */
  hear(field: EventTarget | null): void;
  /** this form goes off to the server */
  send(form: EventTarget | null): void;
  /** a form that went off was accepted, or was not */
  answer(answered: Answered): void;
  /** of what stands in this, nothing is to be saved any more */
  settle(within: EventTarget | null): void;
  /** whether there is text that is not saved; that of one form may be left out */
  isThere(but?: EventTarget | null): boolean;
  /** the texts whose fields have gone and that stand nowhere else on the page: each is given once */
  takeLost(): readonly LostField[];
  /** the person lets it go */
  forget(): void;
}

/** What was typed into a field that has gone. */
export interface LostField {
  /** as the field was called on the page; empty: it had no name */
  readonly label: string;
  readonly text: string;
}

type TextField = HTMLTextAreaElement | HTMLInputElement;

interface Before {
  /** what stood in it before anything was typed */
  readonly text: string;
  readonly label: string;
}

/** Follows the text fields of forms that save something. */
export function createTypedText(): TypedText {
  const before = new Map<TextField, Before>();
  /** the forms that are on their way: several may be at once, and be answered in any order */
  const sent = new Map<HTMLFormElement, readonly SentText[]>();
  const unsaved = () => [...before.keys()].filter((field) => field.value !== before.get(field)?.text);
  return {
    hear(field) {
      if (!isTextField(field) || !isToBeSaved(field) || before.has(field)) return;
      before.set(field, { text: field.defaultValue, label: labelOf(field) });
    },
    send(form) {
      // Any other form is taken by the page itself, which says so.
      if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
      const fields = [...before.keys()].filter((field) => field.form === form);
      if (fields.length > 0)
        sent.set(
          form,
          fields.map((field) => [field, field.value]),
        );
    },
    answer({ isAccepted, body }) {
      const [form, texts] = [...sent].find(([, each]) => each.every((one) => isIn(body, one))) ?? [];
      if (form === undefined || texts === undefined) return;
      sent.delete(form);
      for (const [field, text] of isAccepted ? texts : []) {
        const known = before.get(field);
        if (field.value === text) before.delete(field);
        else if (known) before.set(field, { ...known, text });
      }
    },
    settle(within) {
      if (!(within instanceof Element)) return;
      for (const field of before.keys()) if (within.contains(field)) before.delete(field);
    },
    isThere: (but = null) =>
      unsaved().some((field) => field.isConnected && (but === null || field.form !== but)),
    takeLost() {
      const gone = [...before].filter(([field]) => !field.isConnected);
      const lost = gone.filter(([field, was]) => field.value !== was.text && !movesOn(before, field, was));
      for (const [field] of gone) before.delete(field);
      return lost.map(([{ value }, { label }]) => ({ label, text: value }));
    },
    forget: () => before.clear(),
  };
}

type SentText = readonly [field: TextField, text: string];

/** Browsers write the ends of lines in two ways. */
function isIn(body: unknown, [{ name }, text]: SentText): boolean {
  if (!(body instanceof URLSearchParams || body instanceof FormData)) return false;
  return body
    .getAll(name)
    .some((value) => typeof value === "string" && value.replace(/\r\n?/g, "\n") === text);
}

const textTypes: readonly string[] = ["text", "email", "tel", "url", "number"];

function isTextField(field: EventTarget | null): field is TextField {
  if (field instanceof HTMLTextAreaElement) return true;
  return field instanceof HTMLInputElement && textTypes.includes(field.type);
}

/**
 * A field without a name is none of what its form saves, and a search saves nothing; who one is, to come in, is nothing
 * one wrote.
 */
function isToBeSaved({ form, name, autocomplete }: TextField): boolean {
  if (form === null || name === "" || autocomplete === "username") return false;
  return form.getAttribute("method")?.toLowerCase() !== "get";
}

function labelOf(field: TextField): string {
  return field.labels?.[0]?.textContent ?? field.getAttribute("aria-label") ?? "";
}

/** A form that is shown anew with what was typed has other fields: there the text is still not saved. */
function movesOn(before: Map<TextField, Before>, field: TextField, was: Before): boolean {
  const other = [...document.querySelectorAll("textarea, input")].find(
    (candidate): candidate is TextField =>
      isTextField(candidate) && !candidate.readOnly && isSameText(candidate, field),
  );
  if (other) before.set(other, was);
  return other !== undefined;
}

/** A line may stand in several fields by chance: it is the same one only under the same name. */
function isSameText(one: TextField, other: TextField): boolean {
  if (one.tagName !== other.tagName || one.value !== other.value) return false;
  return one instanceof HTMLTextAreaElement || one.name === other.name;
}
