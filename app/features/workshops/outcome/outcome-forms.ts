import { z } from "zod";
import { coded } from "~/domain/form/coded";
import { oneLine } from "~/domain/form/one-line";
import { priorities } from "~/domain/needs/need";
import { findingKinds } from "~/domain/workshop/exercise";

/** Which group or card of which exercise; the page itself writes them, so nobody is told what is wrong with them. */
const target = {
  exercise: coded(
    z
      .string()
      .regex(/^\d{1,3}$/)
      .transform(Number),
    "other",
  ),
  targetId: coded(z.string().regex(/^[\w-]{1,64}$/), "other"),
};

const longText = (longest: number) =>
  z
    .string()
    .transform((typed) => typed.replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().max(longest));

export const longestTitle = 160;
const longestText = 4000;
const longestLine = 500;

export const needForm = z.object({
  ...target,
  title: coded(oneLine.min(1).max(longestTitle), "title"),
  description: coded(longText(longestText), "too-long"),
  categoryId: z.string(),
  targetGroup: coded(oneLine.max(longestLine), "too-long"),
  municipalities: coded(z.array(z.string().regex(/^\d{6}$/)), "other"),
  priority: z
    .string()
    .optional()
    .transform((typed) => priorities.find((priority) => priority === typed) ?? null),
  priorityReason: coded(oneLine.max(longestLine), "too-long"),
});

export const commitmentForm = z.object({
  ...target,
  organisationId: coded(z.string().regex(/^[\w-]{1,64}$/), "organisation"),
  what: coded(oneLine.min(1).max(longestLine), "what"),
  quantity: coded(oneLine.max(longestLine), "too-long"),
});

export const findingForm = z.object({
  ...target,
  kind: coded(z.enum(findingKinds), "kind"),
  title: coded(oneLine.min(1).max(longestTitle), "title"),
  detail: coded(longText(longestText), "too-long"),
  parentId: z.string().transform((typed) => (typed === "" ? null : typed)),
});

export const setAsideForm = z.object({
  ...target,
  reason: coded(longText(longestLine).pipe(z.string().min(1)), "reason"),
});
