import { useEffect, useState } from "react";
import type { ListedNeed } from "~/domain/needs/list-needs";
import type { NeedOrder } from "~/domain/needs/needs-query";
import { formatCount } from "~/domain/wording/format-number";
import { Button } from "~/ui/button";
import { useLanguage, useTexts } from "~/ui/language";
import { NeedRow } from "./need-row";
import { useNeedsScene } from "./needs-scene";
import { needsTexts, type NeedsWords } from "./needs-texts";

const rowsAtOnce = 100;

interface NeedsListProps {
  /** those of the filters, in their order */
  readonly found: readonly ListedNeed[];
  readonly order: NeedOrder;
  /** null: nothing is being chosen */
  readonly chosen: ReadonlySet<string> | null;
  readonly onChoose: (id: string) => void;
  /** the need that was open before: whoever comes back finds the place again */
  readonly cameFrom: string | null;
}

/** The needs as a list: the equal of the map, with the same filters, in the same order. */
export function NeedsList({ found, order, chosen, onChoose, cameFrom }: NeedsListProps) {
  const words = useTexts(needsTexts);
  const language = useLanguage();
  const { pathOf, writing } = useNeedsScene();
  const [limit, setLimit] = useState(() => {
    const at = found.findIndex(({ need }) => need.id === cameFrom);
    return Math.ceil((at + 1) / rowsAtOnce || 1) * rowsAtOnce;
  });
  useEffect(() => {
    if (cameFrom !== null && document.activeElement === document.body)
      document.getElementById(`need-${cameFrom}`)?.focus();
  }, [cameFrom]);
  const shown = found.slice(0, limit);
  const writers = new Map(writing.map((person) => [person.needId, person]));
  const more = Math.min(rowsAtOnce, found.length - limit);
  return (
    <section aria-label={words.listLabel} className="needs-list">
      {groupsOf(shown, order, words).map(({ title, listed }) => (
        <div key={title ?? ""}>
          {title !== null && <h2>{title}</h2>}
          <ul>
            {listed.map((one) => (
              <NeedRow
                key={one.need.id}
                listed={one}
                to={pathOf(one.need.id)}
                writing={writers.get(one.need.id) ?? null}
                isChosen={chosen && chosen.has(one.need.id)}
                onChoose={onChoose}
              />
            ))}
          </ul>
        </div>
      ))}
      {more > 0 && (
        <p className="acts">
          <Button type="button" onClick={() => setLimit(limit + rowsAtOnce)}>
            {words.showMore(more)}
          </Button>
          <span className="small muted">
            {words.ofMany(formatCount(language, limit), formatCount(language, found.length))}
          </span>
        </p>
      )}
    </section>
  );
}

interface Group {
  /** null: the list has no groups */
  readonly title: string | null;
  readonly listed: readonly ListedNeed[];
}

/** Neighbours of the same priority, category or place stand under one title. */
function groupsOf(shown: readonly ListedNeed[], order: NeedOrder, words: NeedsWords): readonly Group[] {
  const groups: { title: string | null; listed: ListedNeed[] }[] = [];
  for (const one of shown) {
    const title = groupTitle(one, order, words);
    const last = groups.at(-1);
    if (last?.title === title) last.listed.push(one);
    else groups.push({ title, listed: [one] });
  }
  return groups;
}

function groupTitle(
  { need, category, municipalities }: ListedNeed,
  order: NeedOrder,
  { groups, withoutCategory }: NeedsWords,
): string | null {
  switch (order) {
    case "priority":
      return need.priority === null ? groups.noPriority : groups[`${need.priority}Priority`];
    case "category":
      return category?.name ?? withoutCategory;
    case "place":
      return municipalities[0] ?? groups.noPlace;
    default:
      return null;
  }
}
