import type { ActionFunctionArgs } from "@remix-run/node";
import { storeNeedFile } from "~/commands/store-need-file.server";
import { refusalOf, refusals } from "~/errors.server";
import { requireMember } from "~/session.server";

/** Answers what the page writes into the need: the file's hash and its name, or why it was not taken. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "needs.write");
  const form = await request.formData();
  const file = form.get("file");
  const isFile = file !== null && typeof file !== "string";
  const bytes = isFile ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  const shown = ["file-missing", "file-too-large", "file-not-recognised", "too-many-tries"] as const;
  const stored = await refusalOf(
    () => storeNeedFile(context.services, member, { fileName: isFile ? file.name : "", bytes }),
    shown,
  );
  if (stored.status === "refused")
    return Response.json({ code: stored.code }, { status: refusals[stored.code] });
  return Response.json(stored.result);
}
