import { z } from "zod";
import { coded } from "~/domain/form/coded";

const id = coded(z.string().regex(/^[\w-]{1,64}$/), "other");

/** A yes or a no to another workspace. */
export const answerForm = z.object({
  organisationId: id,
  askingId: id,
  answer: coded(z.enum(["yes", "no"]), "other"),
});

export const askForm = z.object({ organisationId: id });
