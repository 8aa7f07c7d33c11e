import { z } from "zod";
import { coded } from "~/domain/form/coded";

export const signOffForm = z.object({
  partsHash: z.string().regex(/^[0-9a-f]{64}$/),
  readAt: z.iso.datetime().transform((text) => new Date(text)),
  read: coded(z.literal("yes"), "read"),
});
