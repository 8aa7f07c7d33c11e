import { data } from "@remix-run/node";
import type { z } from "zod";
import type { FieldError, FormState } from "~/ui/form-state";

export type ReadForm<Output> =
  | { readonly status: "read"; readonly value: Output }
  | { readonly status: "refused"; readonly state: FormState };

/**
 * Parses what a form sent. The messages of the schema are codes, which the screen puts into words. A field that
 * came more than once is a list only where the schema says so with `lists`.
 */
export function readForm<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  { lists = [] }: { readonly lists?: readonly string[] } = {},
): ReadForm<z.output<Schema>> {
  const typed = textsOf(form);
  const input = Object.fromEntries(
    Object.entries(typed).map(([name, texts]) => [name, lists.includes(name) ? texts : texts[0]]),
  );
  for (const name of lists) input[name] ??= [];
  const result = schema.safeParse(input);
  if (result.success) return { status: "read", value: result.data };
  return { status: "refused", state: refusedForm(form, firstPerField(result.error.issues)) };
}

/** The form as it was typed, with what is wrong; passwords are never sent back. */
export function refusedForm(form: FormData, errors: readonly FieldError[]): FormState {
  const values = Object.entries(textsOf(form)).filter(([name]) => !/password/i.test(name));
  return { intent: readIntent(form), values: Object.fromEntries(values), errors };
}

/** What is wrong with one part of a form that is read in parts. */
export function errorsOf(read: ReadForm<unknown>): readonly FieldError[] {
  return read.status === "refused" ? read.state.errors : [];
}

/** The answer to a form that was not accepted: the page again. */
export function formAgain(state: FormState) {
  return data({ form: state }, { status: 400 });
}

/** Which of the forms of a page was sent, or which of its buttons. */
export function readIntent(form: FormData): string {
  const intent = form.get("intent");
  return typeof intent === "string" ? intent : "";
}

/** The text of a field; empty when there is none, or a file came instead. */
export function readText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

function textsOf(form: FormData): Record<string, string[]> {
  const names = [...new Set(form.keys())];
  return Object.fromEntries(
    names.map((name) => [name, form.getAll(name).filter((value) => typeof value === "string")]),
  );
}

function firstPerField(issues: readonly z.core.$ZodIssue[]): FieldError[] {
  const errors = new Map<string, FieldError>();
  for (const { path, message } of issues) {
    const field = String(path[0] ?? "");
    if (!errors.has(field)) errors.set(field, { field: field === "" ? null : field, code: message });
  }
  return [...errors.values()];
}
