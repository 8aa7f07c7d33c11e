import { isRehearsal } from "~/database/rehearsals.server";
import { isStageFrozenNow } from "~/database/stage-freezes.server";
import type { ActingMember } from "~/domain/rights/actors";
import { signForTest } from "~/export/test-signature.server";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { listSigners } from "../list-signers.server";
import { makeGivenOutApplication } from "../package/make-stage-package.server";
import { asActor, requireRight } from "../require-right.server";

type SignServices = Pick<Services, "database" | "clock" | "pdfRenderer">;

/**
 * The application of a frozen rehearsal as whoever represents the lead would have signed it, with a certificate without
 * value. Anywhere else there is no such file.
 */
export async function signForRehearsal(
  services: SignServices,
  acting: ActingMember,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { workspaceId } = acting;
  requireRight(asActor(acting), "export.application", { kind: "workspace", workspaceId });
  const { database, clock } = services;
  if (!(await isRehearsal(database, workspaceId))) throw new Refusal("not-found");
  if (!(await isStageFrozenNow(database, workspaceId))) throw new Refusal("not-found");
  const [signer] = await listSigners(database, workspaceId);
  if (signer === undefined) throw new Refusal("not-found");
  const { path, bytes } = await makeGivenOutApplication(services, workspaceId);
  const signed = await signForTest(bytes, { ...signer, at: clock.now() });
  return { name: `${path.slice(path.lastIndexOf("/") + 1)}.p7m`, bytes: signed };
}
