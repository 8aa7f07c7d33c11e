import { classNames } from "./class-names";

interface MeterProps {
  /** what is measured, for screen readers: "4.312 di 5.000 caratteri" */
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly tone?: "blue" | "ok" | "warn" | "bad";
}

/** A thin bar; the figures stand beside it in words. */
export function Meter({ label, value, max, tone = "blue" }: MeterProps) {
  return (
    <progress
      className={classNames("meter", tone !== "blue" && tone)}
      aria-label={label}
      value={Math.min(value, max)}
      max={max}
    />
  );
}
