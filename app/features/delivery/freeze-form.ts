import { z } from "zod";
import { reasonLength } from "~/domain/delivery/take-on-obstacles";
import { coded } from "~/domain/form/coded";
import { reasonPrefix } from "./reason-field";

/** The reasons of a form, by obstacle, and the fields whose reason says nothing or too much. */
export function readReasons(form: FormData): {
  readonly reasons: Readonly<Record<string, string>>;
  readonly wrong: readonly string[];
} {
  const given = [...form].flatMap(([name, value]) =>
    name.startsWith(reasonPrefix) && typeof value === "string" ? [[name, value.trim()] as const] : [],
  );
  return {
    reasons: Object.fromEntries(given.map(([name, value]) => [name.slice(reasonPrefix.length), value])),
    wrong: given.flatMap(([name, value]) => (isReason(value) ? [] : [name])),
  };
}

function isReason({ length }: string): boolean {
  return length >= reasonLength.shortest && length <= reasonLength.longest;
}

export const unfreezeForm = z.object({
  number: z.coerce.number().int().positive(),
  reason: coded(z.string().trim().min(reasonLength.shortest).max(reasonLength.longest), "reason"),
});
