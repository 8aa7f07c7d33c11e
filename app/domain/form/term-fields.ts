import { z } from "zod";
import { parseRomeTerm, type RomeTerm } from "~/domain/time/parse-rome-term";
import { romeParts } from "~/domain/time/rome";

/** The day and the hour of a term as two fields, read together; the codes say why a local time cannot be a term. */
export const termForm = z
  .object({ termDate: z.string().default(""), termTime: z.string().default("") })
  .transform(readTerm);

type Term = Extract<RomeTerm, { readonly status: "ok" }>;

function readTerm(
  { termDate, termTime }: { readonly termDate: string; readonly termTime: string },
  context: z.core.$RefinementCtx,
): Term {
  const term = parseRomeTerm(termDate, termTime);
  if (term.status === "ok") return term;
  const field = term.status === "invalid" ? "termDate" : "termTime";
  context.addIssue({ code: "custom", path: [field], message: `term-${term.status}` });
  return z.NEVER;
}

/** What the two fields show for a term. */
export function typedTerm(at: Date): { readonly termDate: string; readonly termTime: string } {
  const { year, month, day, hour, minute } = romeParts(at);
  const two = (n: number) => String(n).padStart(2, "0");
  return {
    termDate: `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`,
    termTime: `${two(hour)}:${two(minute)}`,
  };
}
