import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { signOut } from "~/commands/sign-out.server";
import { optionalAccount, publicRoute, sessionEnded } from "~/session.server";

/** Only the button signs out. */
export function loader({ request, context }: LoaderFunctionArgs) {
  publicRoute(request, context);
  throw redirect("/");
}

export async function action({ request, context }: ActionFunctionArgs) {
  const session = await optionalAccount(request, context);
  if (session !== null) await signOut(context.services, session);
  throw sessionEnded(context);
}
