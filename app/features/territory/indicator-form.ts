import { z } from "zod";
import { coded } from "~/domain/form/coded";
import { oneLine } from "~/domain/form/one-line";

const year = z
  .string()
  .trim()
  .regex(/^(|(19|20)\d\d)$/)
  .transform((typed) => (typed === "" ? null : Number(typed)));

const figures = z.string().transform((typed, context) => {
  const result = z.record(z.string().regex(/^\d{6}$/), z.number()).safeParse(readJson(typed));
  if (result.success && Object.keys(result.data).length > 0) return result.data;
  context.addIssue({ code: "custom", message: "other" });
  return z.NEVER;
});

/** What the preview showed comes back with the form, and is looked at as if it came from anywhere. */
export const indicatorForm = z.object({
  name: coded(oneLine.min(2).max(120), "name"),
  unit: coded(oneLine.max(40), "unit"),
  source: coded(oneLine.min(2).max(200), "source"),
  year: coded(year, "year"),
  values: coded(figures, "other"),
});

function readJson(typed: string): unknown {
  try {
    return JSON.parse(typed);
  } catch {
    // No JSON holds no figures: refused as any other that is not valid.
    return null;
  }
}
