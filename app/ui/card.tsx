import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

interface CardProps {
  readonly title: string;
  /** at the right of the title */
  readonly aside?: ReactNode;
  /** adds the classes of a pattern: "todo", "feed", "ready" */
  readonly pattern?: string;
  readonly children: ReactNode;
}

/** A part of a page with a title of its own. */
export function Card({ title, aside, pattern, children }: CardProps) {
  const id = useId();
  return (
    <section className={classNames("card", pattern)} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <span className="sp" />
        {aside}
      </header>
      {children}
    </section>
  );
}
