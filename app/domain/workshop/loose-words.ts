import type { Wording } from "../wording/language";
import type { Layout } from "./exercise";

interface LooseWords {
  /** over the cards that still stand nowhere */
  readonly title: Wording;
  /** the same once nothing is moved any more */
  readonly left: Wording;
  /** of one or many: "3 cartellini senza gruppo" */
  readonly outside: Wording;
  /** there is no such card */
  readonly none: Wording;
}

/** What is said of cards that stand nowhere yet, as the board is laid out: only on one of groups people group. */
export const looseWords: Readonly<Record<Layout, LooseWords>> = {
  groups: {
    title: { it: "Da raggruppare", en: "To be grouped" },
    left: { it: "Senza gruppo", en: "Without a group" },
    outside: { it: "senza gruppo", en: "without a group" },
    none: { it: "Ogni cartellino è in un gruppo.", en: "Every card is in a group." },
  },
  columns: {
    title: { it: "Senza colonna", en: "In no column" },
    left: { it: "Senza colonna", en: "In no column" },
    outside: { it: "senza colonna", en: "in no column" },
    none: { it: "Ogni cartellino è in una colonna.", en: "Every card is in a column." },
  },
  quadrants: {
    title: { it: "Senza riquadro", en: "In no quarter" },
    left: { it: "Senza riquadro", en: "In no quarter" },
    outside: { it: "senza riquadro", en: "in no quarter" },
    none: { it: "Ogni cartellino è in un riquadro.", en: "Every card is in a quarter." },
  },
  tree: {
    title: { it: "Fuori dall’albero", en: "Not on the tree" },
    left: { it: "Fuori dall’albero", en: "Not on the tree" },
    outside: { it: "fuori dall’albero", en: "not on the tree" },
    none: { it: "Ogni cartellino è nell’albero.", en: "Every card is on the tree." },
  },
};
