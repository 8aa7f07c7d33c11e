import { Link } from "@remix-run/react";
import { Fragment, useState } from "react";
import type { ListedNeed } from "~/domain/needs/list-needs";
import type { NeedLink } from "~/domain/needs/need";
import { Button } from "~/ui/button";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { needTexts } from "./need-texts";
import { useNeedsScene } from "./needs-scene";
import { needsTexts } from "./needs-texts";

/** Where a need came from and where it went, both ways. */
export function FatePart({ listed: { fate } }: { readonly listed: ListedNeed }) {
  const words = useTexts(needTexts);
  const { acts } = useNeedsScene();
  const [isBack, setBack] = useState(false);
  const isAlone = fate.into.length === 0 && fate.from.length === 0;
  if (isAlone) return isBack ? <Note role="status">{words.broughtBack}</Note> : null;
  const bringBack = () => {
    for (const { id } of fate.into) acts?.removeLink(id);
    setBack(true);
  };
  return (
    <section className="fate" aria-label={words.fate}>
      <Icon name="thread" />
      <div>
        <Kin words={words.mergedInto} ids={idsOf(fate.into, "merge", "to")} />
        <Kin words={words.splitInto} ids={idsOf(fate.into, "split", "to")} />
        <Kin words={words.mergedFrom} ids={idsOf(fate.from, "merge", "from")} />
        <Kin words={words.splitFrom} ids={idsOf(fate.from, "split", "from")} />
        {acts && fate.isGone && (
          <p className="acts">
            <Button small type="button" onClick={bringBack}>
              {words.bringBack}
            </Button>
            <span className="small muted">{words.bringBackHelp}</span>
          </p>
        )}
      </div>
    </section>
  );
}

function idsOf(links: readonly NeedLink[], kind: NeedLink["kind"], end: "from" | "to"): readonly string[] {
  return links.filter((link) => link.kind === kind).map((link) => link[end]);
}

function Kin({ words, ids }: { readonly words: string; readonly ids: readonly string[] }) {
  const { nameless } = useTexts(needsTexts);
  const { listed, pathOf } = useNeedsScene();
  if (ids.length === 0) return null;
  const titles = new Map(listed.map(({ need }) => [need.id, need.title.trim()]));
  return (
    <p>
      {words}{" "}
      {ids.map((id, index) => (
        <Fragment key={id}>
          {index > 0 && ", "}
          <Link to={pathOf(id)} lang="it">
            {titles.get(id) || nameless}
          </Link>
        </Fragment>
      ))}
    </p>
  );
}
