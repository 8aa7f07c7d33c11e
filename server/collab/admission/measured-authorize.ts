import type { Authorize } from "./admission.ts";
import type { Metrics } from "../metrics.ts";

/** The same decisions, counted when they are refusals. */
export function measureAuthorize(authorize: Authorize, metrics: Metrics): Authorize {
  return async (...asked) => {
    const admission = await authorize(...asked);
    if (admission.status === "refused") metrics.refused(admission.code);
    return admission;
  };
}
