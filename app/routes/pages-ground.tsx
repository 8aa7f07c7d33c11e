import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Outlet, type ShouldRevalidateFunction, useRouteLoaderData } from "@remix-run/react";
import { ErrorPage } from "~/features/shell/error-page";
import { errorWords } from "~/features/shell/error-words";
import { readLanguage } from "~/language.server";
import { optionalAccount } from "~/session.server";
import { pageTitle } from "./page-title";

/** Of a page that cannot be shown; all others have a title of their own. */
export const meta: MetaFunction<typeof loader> = ({ data, error }) =>
  pageTitle(error === undefined ? undefined : errorWords(error, data?.language ?? "it").title);

/** Who is signed in, and reads in which language: a page that cannot be shown has nobody else to ask. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const session = await optionalAccount(request, context);
  return { person: session && { name: session.account.name }, language: readLanguage(request) };
}

/** Only a form signs somebody in or out: what others change says nothing of who it is. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  formMethod,
  defaultShouldRevalidate,
  actionResult,
}) => formMethod !== undefined && actionResult !== null && defaultShouldRevalidate;

/** Under every page, within what follows what is typed. */
export default function PagesGroundRoute() {
  return <Outlet />;
}

/**
 * Here, not only around all pages: what follows what is typed is around this, and stays. A page may be refused while it
 * is open, and what was typed in it is shown then, to be copied.
 */
export function ErrorBoundary() {
  const data = useRouteLoaderData<typeof loader>("routes/pages-ground");
  return <ErrorPage person={data?.person ?? null} />;
}
