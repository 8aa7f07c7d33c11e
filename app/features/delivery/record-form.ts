import { z } from "zod";
import { coded } from "~/domain/form/coded";
import { oneLine } from "~/domain/form/one-line";

/** What is said of a submission beside when it was, which `termForm` reads. */
export const recordForm = z.object({
  channel: z.enum(["certified-email", "portal"]),
  registryNumber: coded(oneLine.min(1).max(120), "registry"),
});
