import { formatCount } from "~/domain/wording/format-number";
import { givenWhenDecided } from "../results/given-when-decided";
import { sayFigure, sayValue } from "../results/say-value";
import type { Outcome } from "../workshop";
import { countedCards } from "./counted";
import type { MinutesFacts } from "./minutes-facts";

/** What a decision rests on: " (17 cartellini; 12 bollini dai telefoni, 4 in sala)"; of scores their mean and their points. */
export function weightText(outcome: Outcome, facts: MinutesFacts): string {
  const { cardIds, targetKind } = outcome;
  const cards = targetKind === "group" ? [countedCards(cardIds.length)] : [];
  const said = [...cards, ...givenText(outcome, facts)];
  return said.length === 0 ? "" : ` (${said.join("; ")})`;
}

function givenText(outcome: Outcome, { workshop, votes }: MinutesFacts): readonly string[] {
  const given = givenWhenDecided(outcome, workshop, votes);
  if (given === null) return [];
  const { kind, phones, room, mean } = given;
  const inRoom = room > 0 ? `, ${formatCount("it", room)} in sala` : "";
  return [
    ...(mean === null ? [] : [sayFigure("it", kind, given)]),
    `${sayValue("it", kind, phones)} dai telefoni${inRoom}`,
  ];
}
