import type { ReactNode } from "react";

interface WaitingProps {
  readonly title: string;
  /** what happened to it */
  readonly sub?: string;
  readonly children: ReactNode;
}

/** Nothing to do at the moment: says what happens now. */
export function Waiting({ title, sub, children }: WaitingProps) {
  return (
    <>
      <h1>{title}</h1>
      <p className="pnote">
        {sub && <b>{sub}.</b>} {children}
      </p>
    </>
  );
}
