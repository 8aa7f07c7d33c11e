import { type ReactNode, useId } from "react";
import { Icon } from "~/ui/icon";

interface StepProps {
  readonly number: number;
  readonly title: string;
  /** `refused`: it was done, and will not do */
  readonly state: "done" | "act" | "refused" | "wait";
  /** of a step that is done, for who does not see its mark */
  readonly doneWords: string;
  /** at the right of the title */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}

/** One step of several, with its mark at the left. */
export function Step({ number, title, state, doneWords, aside, children }: StepProps) {
  const id = useId();
  const isHere = state === "act" || state === "refused";
  return (
    <li className={`step ${state}`} aria-labelledby={id} {...(isHere && { "aria-current": "step" })}>
      <span className="mk" aria-hidden="true">
        {state === "done" ? <Icon name="check" /> : state === "refused" ? <Icon name="close-big" /> : number}
      </span>
      <div className="bx">
        <h2 id={id}>
          {title}
          {state === "done" && <span className="vh">, {doneWords}</span>}
          <span className="sp" />
          {aside && <span className="aside">{aside}</span>}
        </h2>
        {children}
      </div>
    </li>
  );
}
