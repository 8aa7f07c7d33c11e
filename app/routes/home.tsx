import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { listWorkspacesOf } from "~/database/workspaces.server";
import { requireAccount } from "~/session.server";

/** People with one workspace go straight to it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { account } = await requireAccount(request, context);
  const [only, ...others] = await listWorkspacesOf(context.services.database, account.id);
  throw redirect(only && others.length === 0 ? `/cantieri/${only.workspace.id}` : "/cantieri");
}
