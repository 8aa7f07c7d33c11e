import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Fragment } from "react";
import { type TrailStep, useTrailStart } from "./trail-start";

interface PageHeadProps {
  readonly title: string;
  readonly crumbs?: {
    readonly label: string;
    /** from below what all pages are under */
    readonly trail: readonly TrailStep[];
  };
  /** one line of facts */
  readonly facts?: ReactNode;
  /** what the trail calls this page, when not by its title */
  readonly name?: string;
  /** right of the title: the switch between views */
  readonly beside?: ReactNode;
  /** at most one primary act */
  readonly children?: ReactNode;
}

/** Where you are, what this is, what you can do here. */
export function PageHead({ title, crumbs, facts, name = title, beside, children }: PageHeadProps) {
  const start = useTrailStart();
  return (
    <>
      {crumbs && (
        <nav className="crumbs" aria-label={crumbs.label}>
          {[...(start ? [start] : []), ...crumbs.trail].map(({ to, words }) => (
            <Fragment key={to}>
              <Link to={to}>{words}</Link>
              <span aria-hidden="true">/</span>
            </Fragment>
          ))}
          <span aria-current="page">{name}</span>
        </nav>
      )}
      <div className="head">
        <div>
          <h1>{title}</h1>
          {facts && <p>{facts}</p>}
        </div>
        {beside}
        <span className="sp" />
        {children}
      </div>
    </>
  );
}
