import type { NewCommitment } from "~/document/write-sheet";
import { longestValue } from "~/document/entries/entry-keys";
import { changedFields } from "~/domain/form/changed-fields";
import { parseTypedMonth, parseTypedNumber } from "~/domain/form/typed-number";
import { type Commitment, commitmentPhases } from "~/domain/partnership/partner-sheet";
import type { sheetWords } from "./sheet-texts";

type Sentence = keyof (typeof sheetWords)["it"]["errors"];

/** What is wrong, by field: the name of a sentence. */
export type CommitmentErrors = Partial<
  Record<"what" | "quantity" | "unit" | "value" | "from" | "until" | "evidence", Sentence>
>;

export type ReadCommitment =
  | { readonly status: "read"; readonly fields: NewCommitment }
  | { readonly status: "refused"; readonly errors: CommitmentErrors };

/** What was typed about a commitment; what is left empty is not said. */
export function readCommitmentForm(form: FormData): ReadCommitment {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const errors: CommitmentErrors = {};
  const read = <Value>(
    name: "quantity" | "value" | "from" | "until",
    { parse, sentence }: { readonly parse: (typed: string) => Value | null; readonly sentence: Sentence },
  ): Value | null => {
    const value = text(name) === "" ? null : parse(text(name));
    if (value === null && text(name) !== "") errors[name] = sentence;
    return value;
  };
  const month = { parse: parseTypedMonth, sentence: "month" } as const;
  const fields: NewCommitment = {
    phase: commitmentPhases.find((phase) => phase === text("phase")) ?? "delivery",
    what: text("what"),
    quantityThousandths: read("quantity", {
      parse: (typed) => parseTypedNumber(typed, 3),
      sentence: "quantity",
    }),
    unit: text("unit"),
    valueCents: read("value", { parse: (typed) => parseTypedNumber(typed, 2), sentence: "value" }),
    from: read("from", month),
    until: read("until", month),
    evidence: text("evidence"),
    recipient: text("recipient") || null,
  };
  if (fields.what === "") errors.what = "what";
  for (const name of ["what", "unit", "evidence"] as const)
    if (fields[name].length > longestValue) errors[name] = "tooLong";
  if (fields.from !== null && fields.until !== null && fields.until < fields.from) errors.until = "until";
  return Object.keys(errors).length > 0 ? { status: "refused", errors } : { status: "read", fields };
}

/** What of the fields is another than before. */
export function changesOf(before: Commitment | null, fields: NewCommitment): Partial<NewCommitment> {
  if (before === null) return fields;
  const { recipient } = before;
  const everyone = recipient.kind === "everyone";
  return changedFields<NewCommitment>(
    { ...before, recipient: everyone ? null : recipient.organisationId },
    fields,
  );
}
