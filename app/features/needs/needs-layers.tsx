import type { NeedCategory } from "~/domain/needs/category";
import { countByCategory, type ListedNeed } from "~/domain/needs/list-needs";
import { noCategory } from "~/domain/needs/needs-query";
import { formatCount } from "~/domain/wording/format-number";
import { useLanguage, useTexts } from "~/ui/language";
import { CategoryMark } from "./category-mark";
import { useNeedsScene } from "./needs-scene";
import { needsTexts } from "./needs-texts";
import { useNeedsQuery } from "./use-needs-query";

/** The categories as layers, on the map and in the list: each with how many it has of what is shown else. */
export function NeedsLayers({ listed }: { readonly listed: readonly ListedNeed[] }) {
  const words = useTexts(needsTexts);
  const language = useLanguage();
  const { about } = useNeedsScene();
  const { query, change } = useNeedsQuery();
  const used = new Set(listed.map(({ category }) => category?.id ?? noCategory));
  const layers: readonly (Pick<NeedCategory, "id" | "name"> & { readonly category: NeedCategory | null })[] =
    [
      ...about.categories.map((category) => ({ id: category.id, name: category.name, category })),
      { id: noCategory, name: words.withoutCategory, category: null },
    ].filter(({ id }) => used.has(id));
  const counts = countByCategory(listed, query);
  // What there is none of is not offered, but stays as it is: of another query there may be some again.
  const isOffered = ({ id }: { readonly id: string }) => id !== noCategory || (counts.get(id) ?? 0) > 0;
  if (!layers.some(isOffered)) return null;
  const on = new Set(query.categories ?? layers.map(({ id }) => id));
  const toggle = (id: string) => {
    const next = layers.map((layer) => layer.id).filter((other) => on.has(other) !== (other === id));
    change({ categories: next.length === layers.length ? null : next });
  };
  return (
    <fieldset className="layers">
      <legend>{words.layers}</legend>
      {layers
        .filter((layer) => !isOffered(layer) && on.has(layer.id))
        .map(({ id }) => (
          <input key={id} type="hidden" name="categoria" value={id} />
        ))}
      {layers.filter(isOffered).map(({ id, name, category }) => (
        <label key={id} lang={category ? "it" : undefined}>
          <input
            type="checkbox"
            name="categoria"
            value={id}
            checked={on.has(id)}
            onChange={() => toggle(id)}
          />
          <CategoryMark category={category} />
          <span>
            {name} <span className="n">({formatCount(language, counts.get(id) ?? 0)})</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
