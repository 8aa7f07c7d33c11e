import { sayValue } from "~/domain/workshop/results/say-value";
import type { InterfaceLanguage } from "~/ui/language";
import type { Votes } from "./board-data";
import { votesOf } from "./lay-out-board";

/** By phone and in the room together: "3 voti", "5 punti", "2 favorevoli". */
export function sayVotes(language: InterfaceLanguage, votes: Votes): string {
  return sayValue(language, votes.kind, votesOf(votes));
}
