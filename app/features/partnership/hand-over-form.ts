import { z } from "zod";
import { coded } from "~/domain/form/coded";
import { afterHandingOver } from "~/domain/rights/hand-over";

/** The messages are codes of `handOverTexts.errors`. */
export const handOverForm = z.object({
  successor: coded(z.string().regex(/^[\w-]{1,64}$/), "successor"),
  after: coded(z.enum(afterHandingOver), "after"),
});
