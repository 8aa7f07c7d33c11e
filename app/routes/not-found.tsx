import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "~/errors.server";
import { publicRoute } from "~/session.server";

export function loader({ request, context }: LoaderFunctionArgs) {
  publicRoute(request, context);
  throw notFound();
}

export default function NotFoundRoute() {
  return null;
}
