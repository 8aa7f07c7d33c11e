import { z } from "zod";
import { coded } from "~/domain/form/coded";
import { longestList } from "~/domain/territory/split-names";
import { parseEntry } from "./municipality-entry";

/** A day of a form; nothing: not said. */
const day = z
  .union([z.literal(""), z.iso.date()])
  .default("")
  .transform((typed) => (typed === "" ? null : typed));

const code = z.string().regex(/^\d{6}$/);
const mostCodes = 10_000;

export const pasteForm = z.object({ text: coded(z.string().trim().min(1).max(longestList), "text") });

const entry = z.string().transform((typed, context) => {
  const parsed = parseEntry(typed);
  if (parsed !== null) return parsed;
  context.addIssue({ code: "custom", message: "other" });
  return z.NEVER;
});

/** What a preview was confirmed with: what was found, and what was chosen of what was offered. */
export const putForm = z
  .object({
    entries: coded(z.array(entry).max(mostCodes), "other"),
    from: coded(day, "day"),
    until: coded(day, "day"),
  })
  .refine(({ from, until }) => from === null || until === null || from <= until, {
    path: ["until"],
    message: "days-reversed",
  })
  .transform(({ entries, from, until }) =>
    entries.map((one) => ({
      ...one,
      validFrom: one.validFrom ?? from,
      validUntil: one.validUntil ?? until,
    })),
  );

/** The codes that are ticked now, and those that were when the page was made: only what differs is done. */
export const composeForm = z.object({
  code: coded(z.array(code).max(mostCodes), "other"),
  seen: coded(
    z.string().transform((typed) => typed.split(" ").filter((one) => /^\d{6}$/.test(one))),
    "other",
  ),
  from: coded(day, "day"),
});

export const ticksForm = z.object({
  code: coded(z.array(code).min(1).max(mostCodes), "ticks"),
  day: coded(day, "day"),
});
