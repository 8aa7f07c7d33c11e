import type { Workshop } from "~/domain/workshop/workshop";
import { formatDay, sayHour } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";

/** "ven 30 nov, ore 18:00 · Sala civica" */
export function sayWorkshop(
  { heldOn, startsAt, place }: Pick<Workshop, "heldOn" | "startsAt" | "place">,
  language: Language,
  now: Date,
): string {
  const day = formatDay(language, new Date(`${heldOn}T12:00:00Z`), now);
  const hour = startsAt && sayHour(language, startsAt);
  return [[day, hour].filter(Boolean).join(", "), place].filter(Boolean).join(" · ");
}
