import type { LoaderFunctionArgs } from "@remix-run/node";
import { signForRehearsal } from "~/commands/rehearsal/sign-for-rehearsal.server";
import { orPage } from "~/errors.server";
import { requireMember } from "~/session.server";
import { downloadOf } from "./download.server";

/** The application of a frozen rehearsal, signed with a certificate that is worth nothing. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "export.application");
  const file = await orPage(() => signForRehearsal(context.services, member));
  return downloadOf({ ...file, mediaType: "application/pkcs7-mime" });
}
