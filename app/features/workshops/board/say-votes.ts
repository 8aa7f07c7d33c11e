import { sayFigure } from "~/domain/workshop/results/say-value";
import type { InterfaceLanguage } from "~/ui/language";
import type { Votes } from "./board-data";

/** By phone and in the room together: "3 bollini", "media 3,5 su 2 persone", "2 d’accordo". */
export function sayVotes(language: InterfaceLanguage, votes: Votes): string {
  return sayFigure(language, votes.kind, votes);
}
