import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { parseLanguage } from "~/domain/wording/language";
import { languageCookie } from "~/language.server";
import { localPath, publicRoute } from "~/session.server";

/** Chooses the language and goes back to the page that asked. */
export async function action({ request, context }: ActionFunctionArgs) {
  publicRoute(request, context);
  const form = await request.formData();
  const back = form.get("back");
  return redirect(localPath(typeof back === "string" ? back : null), {
    headers: { "Set-Cookie": languageCookie(parseLanguage(form.get("language")), context.services.settings) },
  });
}
