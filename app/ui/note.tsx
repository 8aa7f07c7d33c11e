import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

interface NoteProps {
  readonly tone?: "info" | "ok" | "warn" | "bad";
  readonly role?: "status" | "alert";
  readonly children: ReactNode;
}

const icons = {
  info: "info-circle",
  ok: "check-circle",
  warn: "warning-circle",
  bad: "error",
} as const satisfies Record<string, IconName>;

/** A remark that stands out of the page. */
export function Note({ tone = "info", role, children }: NoteProps) {
  return (
    <div className={classNames("note", tone !== "info" && tone)} {...(role && { role })}>
      <Icon name={icons[tone]} />
      <div>{children}</div>
    </div>
  );
}
