import { Link } from "@remix-run/react";
import { memo } from "react";
import type { ListedNeed } from "~/domain/needs/list-needs";
import { formatCount } from "~/domain/wording/format-number";
import { Face } from "~/ui/face";
import { Icon } from "~/ui/icon";
import { useLanguage, useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import { CategoryMark } from "./category-mark";
import type { MapPerson } from "./map/map-props";
import { needsTexts } from "./needs-texts";
import { sayPlace } from "./say-place";

interface NeedRowProps {
  readonly listed: ListedNeed;
  readonly to: string;
  readonly writing: MapPerson | null;
  /** null: nothing is being chosen */
  readonly isChosen: boolean | null;
  readonly onChoose: (id: string) => void;
}

/** One need or resource in the list: what, where, for how many, how it stands. */
export const NeedRow = memo(function NeedRow({ listed, to, writing, isChosen, onChoose }: NeedRowProps) {
  const words = useTexts(needsTexts);
  const language = useLanguage();
  const { need, category } = listed;
  const title = need.title.trim() || words.nameless;
  const facts = [
    category?.name ?? (need.categoryId === "" ? words.withoutCategory : words.removedCategory),
    sayPlace(listed, words, language),
    need.people !== null && words.people(formatCount(language, need.people), need.people === 1),
  ].filter(Boolean);
  return (
    <li className="need-row">
      {isChosen !== null && (
        <input
          type="checkbox"
          checked={isChosen}
          onChange={() => onChoose(need.id)}
          aria-labelledby={`need-${need.id}`}
        />
      )}
      <CategoryMark category={category} kind={need.kind} />
      <div>
        <Link to={to} id={`need-${need.id}`} lang="it">
          {title}
        </Link>
        <span className="facts">{facts.join(" · ")}</span>
        <Tags listed={listed} />
        {writing && (
          <span className="writing">
            <Face name={writing.name} colour={writing.colour} /> {words.writing(writing.name)}
          </span>
        )}
      </div>
    </li>
  );
});

function Tags({ listed: { need, fate, isSensitive } }: Pick<NeedRowProps, "listed">) {
  const words = useTexts(needsTexts);
  const isPlain = !fate.isGone && need.status === "raised" && need.priority === null && !isSensitive;
  if (isPlain && need.kind === "need") return null;
  return (
    <span className="tags">
      {need.kind === "resource" && <Tag>{words.kind.resource}</Tag>}
      {need.priority && !fate.isGone && (
        <Tag tone={need.priority === "high" ? "warn" : "neutral"}>{words.priorityTag[need.priority]}</Tag>
      )}
      {fate.isGone ? (
        <Tag tone="unknown">{words.gone[fate.into[0]?.kind ?? "merge"]}</Tag>
      ) : (
        need.status !== "raised" && (
          <Tag tone={need.status === "taken-up" ? "ok" : "unknown"}>{words.status[need.status]}</Tag>
        )
      )}
      {isSensitive && (
        <Tag>
          <Icon name="lock" size="small" /> {words.onlyMunicipality}
        </Tag>
      )}
    </span>
  );
}
