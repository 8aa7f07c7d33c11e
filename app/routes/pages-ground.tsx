import { Outlet } from "@remix-run/react";
import { ErrorPage } from "~/features/shell/error-page";

/** Under every page, within what follows what is typed. */
export default function PagesGroundRoute() {
  return <Outlet />;
}

/**
 * Here, not only around all pages: what follows what is typed is around this, and stays. A page may be refused while it
 * is open, and what was typed in it is shown then, to be copied.
 */
export function ErrorBoundary() {
  return <ErrorPage />;
}
