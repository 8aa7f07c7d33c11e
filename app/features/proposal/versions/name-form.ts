import { z } from "zod";
import { milestoneScopes, parseMilestoneName } from "~/domain/history/milestone";

export const nameForm = z.object({
  name: z.string().refine((name) => parseMilestoneName(name) !== null, "input-not-valid"),
  scope: z.enum(milestoneScopes, "input-not-valid").default("document"),
});
