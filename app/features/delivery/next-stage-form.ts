import { z } from "zod";
import { reasonLength } from "~/domain/delivery/take-on-obstacles";
import { coded } from "~/domain/form/coded";

/** Why something is not as it was handed in. */
export const differenceForm = z.object({
  subject: z.string().max(200),
  reason: coded(z.string().trim().min(reasonLength.shortest).max(reasonLength.longest), "reason"),
  /** empty: there was none */
  seen: z.union([z.literal("").transform(() => null), z.iso.datetime()]),
});
