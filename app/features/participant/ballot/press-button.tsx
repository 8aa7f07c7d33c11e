import type { ReactNode } from "react";
import { type BallotChange, writeChange } from "./change-ballot";

interface PressButtonProps {
  readonly change: BallotChange;
  readonly label: string;
  /** said as not possible now, but still there for the keyboard */
  readonly isOff?: boolean;
  readonly isPressed?: boolean;
  readonly look?: string;
  readonly children: ReactNode;
}

/** One press of a vote: a button of the form, with what it does as its value. */
export function PressButton({
  change,
  label,
  isOff,
  isPressed,
  look = "btn o sq",
  children,
}: PressButtonProps) {
  return (
    <button
      type="submit"
      name="change"
      value={writeChange(change)}
      data-target={change.targetId}
      className={look}
      aria-label={label}
      {...(isOff === true && { "aria-disabled": true })}
      {...(isPressed !== undefined && { "aria-pressed": isPressed })}
    >
      {children}
    </button>
  );
}
