import { beforeDay } from "~/domain/wording/before-day";
import { formatCalendarDay } from "~/domain/wording/format-calendar-day";
import { sayHour } from "~/domain/wording/format-moment";
import type { MinutesFacts } from "./minutes-facts";

export function convocationText({ workshop }: MinutesFacts): readonly string[] {
  const { title, heldOn, startsAt, place, convenedBy, convocationSentOn, invited } = workshop;
  const hour = startsAt === "" ? "" : `, ${sayHour("it", startsAt)}`;
  const where = place === "" ? "" : `, presso ${place}`;
  const who = invited
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return [
    `Il laboratorio «${title}» si è tenuto ${beforeDay("il", formatCalendarDay("it", heldOn))}${hour}${where}.`,
    ...(convenedBy === "" ? [] : [`Lo ha convocato ${convenedBy}.`]),
    ...(convocationSentOn === null
      ? []
      : [`La convocazione è stata inviata ${beforeDay("il", formatCalendarDay("it", convocationSentOn))}.`]),
    ...(who.length === 0 ? [] : ["Sono stati invitati:", ...who.map((line) => `- ${line}`)]),
  ];
}
