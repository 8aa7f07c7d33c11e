import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { listWorkspacesOf } from "~/database/workspaces.server";
import { requireAccount } from "~/session.server";

/** People with one workspace go straight to it; a rehearsal of it is found there. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { account } = await requireAccount(request, context);
  const all = await listWorkspacesOf(context.services.database, account.id);
  const [only, ...others] = all.filter(({ workspace }) => workspace.rehearsalOfId === null);
  throw redirect(only && others.length === 0 ? `/cantieri/${only.workspace.id}` : "/cantieri");
}
