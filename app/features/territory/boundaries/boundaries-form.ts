import { z } from "zod";
import { coded } from "~/domain/form/coded";
import { oneLine } from "~/domain/form/one-line";
import { istatAttribution, longestAttribution } from "~/domain/territory/boundaries/attribution";

const day = z
  .string()
  .trim()
  .refine((typed) => typed === "" || (/^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(Date.parse(typed))))
  .transform((typed) => (typed === "" ? null : typed));

/** The draft that was looked at, with the day and the words that go with it. */
export const confirmForm = z
  .object({
    draftId: coded(z.string().regex(/^[\w-]{1,40}$/), "other"),
    source: coded(z.enum(["istat", "other"]), "other"),
    validOn: coded(day, "validOn"),
    attribution: z.string().default(""),
  })
  .transform(({ source, ...form }, context) => {
    if (source === "istat") return { ...form, attribution: istatAttribution(form.validOn) };
    const typed = oneLine.min(3).max(longestAttribution).safeParse(form.attribution);
    if (typed.success) return { ...form, attribution: typed.data };
    context.addIssue({ code: "custom", message: "attribution", path: ["attribution"] });
    return z.NEVER;
  });
