import type { LoaderFunctionArgs } from "@remix-run/node";
import { piedmontMunicipalities } from "~/domain/territory/piedmont-municipalities";
import { publicRoute } from "~/session.server";

/** The municipalities of Piedmont with their province, for the fields that ask for a seat. */
export function loader({ request, context }: LoaderFunctionArgs) {
  publicRoute(request, context);
  return Response.json(piedmontMunicipalities.map(({ name, province }) => [name, province]));
}

/** They do not change while a page is open. */
export function shouldRevalidate() {
  return false;
}
