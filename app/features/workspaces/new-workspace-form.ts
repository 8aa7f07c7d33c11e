import { z } from "zod";
import { findDistrict } from "~/domain/district/districts";
import { coded } from "~/domain/form/coded";
import { oneLine } from "~/domain/form/one-line";

const districtIds = z
  .array(z.string())
  .min(1)
  .max(30)
  .refine((ids) => ids.every((id) => findDistrict(id) !== null))
  .transform((ids) => [...new Set(ids)]);

/** The messages are codes of `texts.errors`. The term and the record of a new lead are read on their own. */
export const newWorkspaceForm = z
  .object({
    stage: coded(z.string().regex(/^[a-z0-9-]+\/[a-z-]+$/), "stage"),
    districts: coded(districtIds, "districts"),
    lead: coded(z.string().regex(/^[\w-]{1,64}$/), "lead"),
    title: coded(oneLine.min(2).max(255), "title"),
    acronym: coded(oneLine.min(2).max(20), "acronym"),
  })
  .transform(({ stage, ...typed }) => {
    const [callId = "", stageId = ""] = stage.split("/");
    return { ...typed, callId, stageId };
  });
