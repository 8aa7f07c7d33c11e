import sprite from "./icons.svg?no-inline";

/** The symbols of `icons.svg`: Bootstrap Italia (BSD-3) and our own marks. */
export type IconName =
  | "arrow-down"
  | "arrow-left"
  | "arrow-right"
  | "bank"
  | "calendar"
  | "case"
  | "check"
  | "check-circle"
  | "chevron-left"
  | "chevron-right"
  | "clock"
  | "close"
  | "close-big"
  | "close-circle"
  | "cloudoff"
  | "cloudok"
  | "comment"
  | "copy"
  | "cross"
  | "delete"
  | "dotq"
  | "download"
  | "error"
  | "euro"
  | "external-link"
  | "file"
  | "file-compressed"
  | "file-signed"
  | "firm"
  | "flag"
  | "gantt"
  | "heart"
  | "help-circle"
  | "home"
  | "info-circle"
  | "key"
  | "knot"
  | "link"
  | "list"
  | "lock"
  | "logout"
  | "mail"
  | "mail-open"
  | "map-marker"
  | "minus"
  | "minus-circle"
  | "more-items"
  | "note"
  | "numbered-list"
  | "pencil"
  | "people"
  | "plus"
  | "presentation"
  | "print"
  | "quote"
  | "redo"
  | "refresh"
  | "restore"
  | "school"
  | "search"
  | "settings"
  | "snow"
  | "star"
  | "thread"
  | "unlocked"
  | "upload"
  | "user"
  | "warning-circle"
  | "wifi";

interface IconProps {
  readonly name: IconName;
  readonly size?: "small" | "normal" | "large";
}

/** Drawn beside a word that says the same: hidden from screen readers. */
export function Icon({ name, size = "normal" }: IconProps) {
  return (
    <svg className={classBySize[size]} aria-hidden="true" focusable="false">
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}

const classBySize = { small: "i s", normal: "i", large: "i l" } as const;
