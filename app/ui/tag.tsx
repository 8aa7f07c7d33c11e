import type { ReactNode } from "react";
import { classNames } from "./class-names";

interface TagProps {
  readonly tone?: "neutral" | "blue" | "ok" | "warn" | "bad" | "unknown";
  readonly children: ReactNode;
}

/** A state in a word. */
export function Tag({ tone = "neutral", children }: TagProps) {
  const tones = { neutral: "", blue: "blue", ok: "ok", warn: "warn", bad: "bad", unknown: "unk" };
  return <span className={classNames("tag", tones[tone])}>{children}</span>;
}
