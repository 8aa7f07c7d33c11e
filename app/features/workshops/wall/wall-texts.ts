import { beforeDay } from "~/domain/wording/before-day";
import { sayFigure, sayPhones } from "~/domain/workshop/results/say-value";
import type { VotesView } from "../outcome/outcome-data";

const italian = {
  title: "Parete",
  print: "Stampa",
  empty: "Sulla bacheca non c’è ancora niente.",
  nameless: "Gruppo senza nome",
  inRoom: "in sala",
  votes: (votes: VotesView) => `${sayFigure("it", votes.kind, votes)}${fromIn("it", votes)}`,
  printed: (moment: string) => `stampato ${beforeDay("il", moment)}`,
  fingerprint: "impronta",
};

const english: typeof italian = {
  title: "Wall",
  print: "Print",
  empty: "There is nothing on the board yet.",
  nameless: "Group without a name",
  inRoom: "in the room",
  votes: (votes) => `${sayFigure("en", votes.kind, votes)}${fromIn("en", votes)}`,
  printed: (moment) => `printed on ${moment}`,
  fingerprint: "fingerprint",
};

/** " (2 da telefono, 1 in sala)"; of scores, of which a mean was said, the points of the room only where there are any */
function fromIn(language: "it" | "en", { kind, phones, room }: VotesView): string {
  if (kind === "scores" && room === 0) return "";
  const byPhone = sayPhones(language, kind, phones);
  return {
    it: ` (${byPhone} da telefono, ${room} in sala)`,
    en: ` (${byPhone} by phone, ${room} in the room)`,
  }[language];
}

export const wallTexts = { it: italian, en: english };
