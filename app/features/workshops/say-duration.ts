import type { InterfaceLanguage } from "~/ui/language";

/** 90 → "1 ora 30 min" */
export function sayDuration(language: InterfaceLanguage, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const [one, many] = language === "it" ? ["ora", "ore"] : ["hour", "hours"];
  return [hours > 0 && `${hours} ${hours === 1 ? one : many}`, rest > 0 && `${rest} min`]
    .filter(Boolean)
    .join(" ");
}
