/** A form that was sent and not accepted: what was typed, and what is wrong with it, by code. */
export interface FormState {
  /** which of the forms of the page */
  readonly intent: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly errors: readonly FieldError[];
}

export interface FieldError {
  /** null: the form as a whole */
  readonly field: string | null;
  readonly code: string;
}

/** What was typed into a field, to show it again. */
export function valueOf(state: FormState | null, field: string, initial = ""): string {
  return state?.values[field]?.[0] ?? initial;
}

export function valuesOf(state: FormState | null, field: string): readonly string[] {
  return state?.values[field] ?? [];
}

/** The form was refused because somebody else saved meanwhile; what is there now is shown with it. */
export function isOvertaken(state: FormState | null): boolean {
  return state?.errors.some(({ code }) => code.endsWith("-changed")) ?? false;
}

/** The sentence for what is wrong with a field; a code without a sentence of its own gets the general one. */
export function errorOf(
  state: FormState | null,
  field: string,
  sentences: ErrorSentences,
): string | undefined {
  const error = state?.errors.find((candidate) => candidate.field === field);
  return error && sentenceOf(error.code, sentences);
}

/** The list for the summary on top of the form. */
export function summaryOf(state: FormState | null, sentences: ErrorSentences) {
  return (state?.errors ?? []).map(({ field, code }) => ({ field, message: sentenceOf(code, sentences) }));
}

export type ErrorSentences = Readonly<Record<string, string>> & { readonly other: string };

function sentenceOf(code: string, sentences: ErrorSentences): string {
  return sentences[code] ?? sentences.other;
}
