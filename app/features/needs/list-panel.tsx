import { lazy, Suspense, useCallback, useState } from "react";
import type { ListedNeed } from "~/domain/needs/list-needs";
import { isNarrowed, plainQuery } from "~/domain/needs/needs-query";
import { Button } from "~/ui/button";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { ChoosingBar } from "./choosing-bar";
import { mergeTexts } from "./merge-texts";
import { NeedsFilters } from "./needs-filters";
import { NoDistrict, NoNeeds, NothingFound } from "./needs-empty";
import { NeedsHead } from "./needs-head";
import { NeedsList } from "./needs-list";
import { useNeedsScene } from "./needs-scene";
import { needsTexts } from "./needs-texts";
import { useNeedsQuery } from "./use-needs-query";
import { ViewSwitch } from "./view-switch";

const MergeForm = lazy(() => import("./merge-form"));

interface ListPanelProps {
  /** those of the filters, in their order */
  readonly found: readonly ListedNeed[];
  readonly cameFrom: string | null;
}

/** All needs beside the map: what is shown of them, and their list. */
export function ListPanel({ found, cameFrom }: ListPanelProps) {
  const words = useTexts(needsTexts);
  const { about, acts, listed, shapes } = useNeedsScene();
  const { query } = useNeedsQuery();
  const merging = useTexts(mergeTexts);
  const choosing = useChoosing();
  const [isMerging, setMerging] = useState(false);
  // Whoever was merged or removed by others meanwhile is not there to be merged again.
  const chosen = listed.filter(({ need, fate }) => choosing.chosen?.has(need.id) && !fate.isGone);
  if (isMerging && acts)
    return (
      <Suspense fallback={null}>
        <MergeForm chosen={chosen} acts={acts} onClose={() => setMerging(false)} />
      </Suspense>
    );
  const hasDistrict = shapes.municipalities.some(({ isInDistrict }) => isInDistrict);
  return (
    <>
      <NeedsHead />
      <ViewSwitch />
      {!about.canWrite && (
        <p className="reading small">
          <Icon name="lock" size="small" /> {words.readOnly}
        </p>
      )}
      <div className="needs-rows">
        {!hasDistrict && <NoDistrict />}
        {listed.length === 0 ? (
          <NoNeeds />
        ) : (
          <>
            <NeedsFilters listed={listed} />
            <Found count={found.length} />
            {acts && found.length > 1 && choosing.chosen === null && (
              <p>
                <Button small look="quiet" type="button" onClick={choosing.start}>
                  {merging.choose}
                </Button>
              </p>
            )}
            {choosing.chosen && (
              <ChoosingBar
                chosen={chosen.map(({ need }) => need)}
                onMerge={() => setMerging(true)}
                onStop={choosing.stop}
              />
            )}
            {found.length === 0 && <NothingFound />}
            <NeedsList
              found={found}
              order={query.order}
              chosen={choosing.chosen}
              onChoose={choosing.toggle}
              cameFrom={cameFrom}
            />
          </>
        )}
      </div>
    </>
  );
}

/** Told to who does not see it as well; the way back only where something is left out. */
function Found({ count }: { readonly count: number }) {
  const words = useTexts(needsTexts);
  const { query, change } = useNeedsQuery();
  const { indicator, view, order, state } = query;
  const narrowed = isNarrowed(query);
  const say = narrowed ? words.found : state === "all" ? words.inListWithAll : words.inList;
  return (
    <p className="needs-found">
      <span role="status">{say(count)}</span>
      {narrowed && count > 0 && (
        <Button
          small
          look="quiet"
          type="button"
          onClick={() => change({ ...plainQuery, indicator, view, order })}
        >
          {words.clear}
        </Button>
      )}
    </p>
  );
}

/** Which needs are chosen; null: nothing is being chosen. */
function useChoosing() {
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const toggle = useCallback(
    (id: string) =>
      setChosen((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    [],
  );
  return { chosen, toggle, start: () => setChosen(new Set()), stop: () => setChosen(null) };
}
