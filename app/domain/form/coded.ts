import { z } from "zod";

/** The same rule for a field, with one code for everything that may be wrong; screens put codes into words. */
export function coded<Output>(rule: z.ZodType<Output>, code: string) {
  return z.unknown().transform((typed, context) => {
    const result = rule.safeParse(typed);
    if (result.success) return result.data;
    context.addIssue({ code: "custom", message: code });
    return z.NEVER;
  });
}
