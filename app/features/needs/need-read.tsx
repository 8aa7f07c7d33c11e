import type { ReactNode } from "react";
import { shownPlace } from "~/domain/needs/care";
import type { ListedNeed } from "~/domain/needs/list-needs";
import { formatCount } from "~/domain/wording/format-number";
import { Icon } from "~/ui/icon";
import { useLanguage, useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import { CategoryMark } from "./category-mark";
import { needTexts } from "./need-texts";
import { useNeedsScene } from "./needs-scene";
import { needsTexts } from "./needs-texts";
import { sayPlace } from "./say-place";

/** What is said of a need, to be read. */
export function NeedRead({ listed }: { readonly listed: ListedNeed }) {
  const words = useTexts(needTexts);
  const list = useTexts(needsTexts);
  const language = useLanguage();
  const { need, category } = listed;
  return (
    <div className="need-read">
      {need.description.trim() === "" ? (
        <p className="muted">{words.noDescription}</p>
      ) : (
        <p className="written" lang="it">
          {need.description}
        </p>
      )}
      <dl>
        <Fact term={words.categoryLabel}>
          <CategoryMark category={category} kind={need.kind} />{" "}
          <span lang={category ? "it" : undefined}>
            {category?.name ?? (need.categoryId === "" ? list.withoutCategory : list.removedCategory)}
          </span>
        </Fact>
        <Fact term={words.place}>
          {sayPlace(listed, list, language)} <Blurred listed={listed} />
        </Fact>
        {need.targetGroup.trim() !== "" && (
          <Fact term={words.targetGroup}>
            <span lang="it">{need.targetGroup}</span>
          </Fact>
        )}
        {need.people !== null && <Fact term={words.peopleLabel}>{formatCount(language, need.people)}</Fact>}
        {need.severity && <Fact term={words.severity}>{list.severity[need.severity]}</Fact>}
        {need.priority && (
          <Fact term={words.priority}>
            {list.priority[need.priority]} <span lang="it">{need.priorityReason}</span>
          </Fact>
        )}
        <Fact term={words.status}>
          <Tag tone={need.status === "taken-up" ? "ok" : "neutral"}>{list.status[need.status]}</Tag>{" "}
          {need.status === "set-aside" && <span lang="it">{need.setAsideReason}</span>}
        </Fact>
      </dl>
    </div>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Why less is shown of the place than might be. */
function Blurred({ listed: { need } }: { readonly listed: ListedNeed }) {
  const words = useTexts(needTexts);
  const { care } = useNeedsScene();
  const { blurring } = shownPlace(need, care);
  const said = {
    none: null,
    grid: words.onGrid(care.gridMetres),
    sensitive: words.onlyMunicipality,
    "few-people": words.fewPeople(care.fewestPeople),
  }[blurring];
  if (said === null) return null;
  return (
    <span className="help">
      <Icon name="lock" size="small" /> {said}
    </span>
  );
}
