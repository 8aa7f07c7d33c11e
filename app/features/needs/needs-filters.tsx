import { useEffect, useState } from "react";
import type { ListedNeed } from "~/domain/needs/list-needs";
import { needKinds, priorities } from "~/domain/needs/need";
import {
  heat,
  isNarrowed,
  needOrders,
  plainQuery,
  queryWords,
  shownStates,
} from "~/domain/needs/needs-query";
import { collate } from "~/domain/wording/collate";
import { Button } from "~/ui/button";
import { Field, SelectField } from "~/ui/field";
import { Icon } from "~/ui/icon";
import { useLanguage, useTexts } from "~/ui/language";
import { useIsHydrated } from "~/ui/use-is-hydrated";
import { NeedsLayers } from "./needs-layers";
import { useNeedsScene } from "./needs-scene";
import { needsTexts } from "./needs-texts";
import { useNeedsQuery } from "./use-needs-query";

/** What of the needs is shown. A form of its address, so that it works before the page is awake. */
export function NeedsFilters({ listed }: { readonly listed: readonly ListedNeed[] }) {
  const words = useTexts(needsTexts);
  const isHydrated = useIsHydrated();
  const { query } = useNeedsQuery();
  const { pathOf } = useNeedsScene();
  return (
    <form method="get" action={pathOf().split("?")[0]} className="needs-filters" role="search">
      {query.view === "map" && <input type="hidden" name="vista" value={queryWords.view.map} />}
      <SearchField />
      <details open={isNarrowed({ ...query, search: "", categories: null }) || undefined}>
        <summary>
          {words.filters}
          {isNarrowed({ ...query, search: "", categories: null }) && (
            <span className="tag blue">{words.filtersOn}</span>
          )}
        </summary>
        <Selects />
      </details>
      <NeedsLayers listed={listed} />
      {!isHydrated && (
        <p className="acts">
          <Button small>{words.filter}</Button>
        </p>
      )}
    </form>
  );
}

const settleMs = 200;

function SearchField() {
  const words = useTexts(needsTexts);
  const { query, change } = useNeedsQuery();
  const [typed, setTyped] = useState(query.search);
  const [known, setKnown] = useState(query.search);
  // Changed from elsewhere: cleared, or gone back.
  if (known !== query.search) {
    setKnown(query.search);
    if (typed.trim() !== query.search) setTyped(query.search);
  }
  useEffect(() => {
    if (typed.trim() === query.search) return undefined;
    const timer = setTimeout(() => change({ search: typed.trim() }), settleMs);
    return () => clearTimeout(timer);
  }, [typed, query.search, change]);
  return (
    <Field name="cerca" label={words.search}>
      {(control) => (
        <span className="search-box">
          <Icon name="search" />
          <input
            type="search"
            {...control}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
          />
        </span>
      )}
    </Field>
  );
}

function Selects() {
  const words = useTexts(needsTexts);
  const language = useLanguage();
  const { query, change } = useNeedsQuery();
  const { about, shapes } = useNeedsScene();
  const municipalities = shapes.municipalities
    .filter(({ isInDistrict, code }) => isInDistrict || code === query.municipality)
    .map(({ code, name }) => ({ value: code, label: name }))
    .sort((one, other) => collate(language)(one.label, other.label));
  const find = <Key extends string>(
    keys: readonly Key[],
    wordsOf: Readonly<Record<Key, string>>,
    said: string,
  ) => keys.find((key) => wordsOf[key] === said);
  return (
    <div className="selects">
      <SelectField
        name="tipo"
        label={words.kindLabel}
        value={query.kind ? queryWords.kind[query.kind] : ""}
        choices={[
          { value: "", label: words.anyKind },
          ...needKinds.map((kind) => ({ value: queryWords.kind[kind], label: words.kinds[kind] })),
        ]}
        onChange={({ target }) => change({ kind: find(needKinds, queryWords.kind, target.value) ?? null })}
      />
      <SelectField
        name="stato"
        label={words.stateLabel}
        value={queryWords.state[query.state]}
        choices={shownStates.map((state) => ({ value: queryWords.state[state], label: words.states[state] }))}
        onChange={({ target }) =>
          change({ state: find(shownStates, queryWords.state, target.value) ?? plainQuery.state })
        }
      />
      <SelectField
        name="priorita"
        label={words.priorityLabel}
        value={query.priority ? queryWords.priority[query.priority] : ""}
        choices={[
          { value: "", label: words.anyPriority },
          ...priorities.map((priority) => ({
            value: queryWords.priority[priority],
            label: words.priority[priority],
          })),
        ]}
        onChange={({ target }) =>
          change({ priority: find(priorities, queryWords.priority, target.value) ?? null })
        }
      />
      <SelectField
        name="comune"
        label={words.municipalityLabel}
        value={query.municipality ?? ""}
        choices={[{ value: "", label: words.anyMunicipality }, ...municipalities]}
        onChange={({ target }) => change({ municipality: target.value || null })}
      />
      <SelectField
        name="ordine"
        label={words.orderLabel}
        value={queryWords.order[query.order]}
        choices={needOrders.map((order) => ({ value: queryWords.order[order], label: words.orders[order] }))}
        onChange={({ target }) =>
          change({ order: find(needOrders, queryWords.order, target.value) ?? plainQuery.order })
        }
      />
      <SelectField
        name="indicatore"
        label={words.colourLabel}
        value={query.indicator ?? ""}
        choices={[
          { value: "", label: words.noColour },
          { value: heat, label: words.heat },
          ...about.indicators.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ target }) => change({ indicator: target.value || null })}
      />
    </div>
  );
}
