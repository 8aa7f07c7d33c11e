import { formatCount } from "~/domain/wording/format-number";
import { plural } from "~/domain/wording/plural";

/** "1 cartellino", "17 cartellini". */
export function counted(n: number, one: string, other: string): string {
  return `${formatCount("it", n)} ${plural("it", n, { one, other })}`;
}

export function countedCards(n: number): string {
  return counted(n, "cartellino", "cartellini");
}
