import { z } from "zod";
import type { ExportRemark } from "~/services.server";

/** The remarks of a file as they are read back from where they were kept. */
export const storedExportRemarks: z.ZodType<ExportRemark[]> = z.array(
  z.object({
    kind: z.enum(["replaced-character", "left-out-link"]),
    where: z.string(),
    what: z.string(),
    times: z.number(),
  }),
);
