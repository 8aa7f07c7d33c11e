import { z } from "zod";
import { coded } from "~/domain/form/coded";
import { oneLine } from "~/domain/form/one-line";

const day = z.iso.date();
const id = z.string().regex(/^[\w-]{1,64}$/);

/** The notice and who was chosen through it; the messages are codes of `noticeTexts.errors`. */
export const noticeForm = z
  .object({
    noticeTitle: coded(oneLine.min(3).max(300), "noticeTitle"),
    noticeAddress: coded(z.union([z.literal(""), z.url({ protocol: /^https?$/ }).max(500)]), "noticeAddress"),
    openedOn: coded(day, "openedOn"),
    closesOn: coded(day, "closesOn"),
    applications: coded(
      z
        .string()
        .trim()
        .regex(/^\d{0,5}$/)
        .transform((typed) => (typed === "" ? null : Number(typed))),
      "applications",
    ),
    criteria: coded(z.string().trim().max(4000), "longText"),
    outcome: coded(z.string().trim().max(4000), "longText"),
    chosen: z.array(id),
    seen: coded(z.union([z.literal(""), z.iso.datetime()]), "other"),
  })
  .refine(({ openedOn, closesOn }) => closesOn >= openedOn, { path: ["closesOn"], error: "closesOn-before" })
  .transform(({ noticeTitle: title, noticeAddress: address, chosen, seen, ...notice }) => ({
    notice: { ...notice, title, address },
    chosen,
    seen: seen === "" ? null : seen,
  }));

export const statementForm = z
  .object({ ruleId: coded(id, "other"), holds: coded(z.enum(["yes", "no"]), "holds") })
  .transform(({ ruleId, holds }) => ({ ruleId, isTrue: holds === "yes" }));

export const countForm = z.object({
  ruleId: coded(id, "other"),
  count: coded(
    z
      .string()
      .trim()
      .regex(/^\d{1,2}$/)
      .transform(Number),
    "count",
  ),
});

export const overrideForm = z.object({ reason: coded(z.string().trim().min(10).max(1000), "reason") });

export const placeForm = z.object({ body: coded(z.string().max(200), "body") });

export const partnerRoleForm = z.object({ role: coded(z.enum(["partner", "supporter"]), "role") });

export const withdrawalForm = z.object({ reason: coded(z.string().trim().min(3).max(1000), "reason") });
