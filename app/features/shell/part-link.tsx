import { Link, type LinkProps, useLocation } from "@remix-run/react";

interface PartLinkProps extends LinkProps {
  readonly to: string;
  /** only at this very address */
  readonly end?: boolean;
  /** other addresses whose pages belong to this part */
  readonly also?: readonly string[];
}

/** Leads to a part of the workspace, and is the current one on every page that belongs to it. */
export function PartLink({ to, end = false, also = [], ...props }: PartLinkProps) {
  const { pathname } = useLocation();
  const isHere = end
    ? pathname.replace(/\/$/, "") === to
    : [to, ...also].some((address) => `${pathname}/`.startsWith(`${address}/`));
  return <Link to={to} {...props} {...(isHere && { "aria-current": "page" })} />;
}
