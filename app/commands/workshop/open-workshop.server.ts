import { randomBytes } from "node:crypto";
import type { Queries } from "~/database/transaction.server";
import { changeWorkshop, findWorkshopByCode } from "~/database/workshops.server";
import type { ActingMember } from "~/domain/rights/actors";
import { codeFromBytes, workshopCodeLength } from "~/domain/workshop/workshop-code";
import { actOnWorkshop, type WorkshopServices } from "./act-on-workshop.server";

/** Lets people in, under a code of its own; also again on the second day. */
export async function openWorkshop(
  services: WorkshopServices,
  acting: ActingMember,
  { workshopId }: { readonly workshopId: string },
): Promise<{ readonly code: string }> {
  let code = "";
  await actOnWorkshop(
    services,
    acting,
    { workshopId, act: "open-workshop" },
    async (queries, workshop, at) => {
      if (workshop.status === "open" && workshop.code !== null) {
        code = workshop.code;
        return "unchanged";
      }
      code = await freeCode(queries);
      const openedAt = workshop.openedAt ?? at;
      const opened = { status: "open", code, openedAt, closedAt: null, erasedAt: null } as const;
      await changeWorkshop(queries, workshopId, opened);
      return "changed";
    },
  );
  return { code };
}

/** There are a thousand million codes: one that is taken is a matter of asking again. */
async function freeCode(queries: Queries): Promise<string> {
  for (;;) {
    const code = codeFromBytes(randomBytes(workshopCodeLength), workshopCodeLength);
    if ((await findWorkshopByCode(queries, code)) === null) return code;
  }
}
