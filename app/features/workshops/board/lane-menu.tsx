import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { useBoardScene } from "./board-scene";
import { boardTexts } from "./board-texts";
import { cardsWithin, type Lane } from "./lay-out-board";
import { useMenu } from "./use-menu";

/** All that is done with a group as a whole. */
export function LaneMenu({ lane }: { readonly lane: Lane }) {
  const words = useTexts(boardTexts);
  const { about, acts, chosen, ask } = useBoardScene();
  const menu = useMenu();
  if (acts === null) return null;
  const { id, isFixed } = lane.group;
  const title = lane.group.title || words.nameless;
  const own = cardsWithin(lane).flatMap((card) => (chosen.has(card.id) ? [card.id] : []));
  const base = `/cantieri/${about.workspaceId}/laboratori/${about.workshopId}`;
  return (
    <details className="lane-menu" {...menu}>
      <summary aria-label={words.menu(title)} title={words.menu(title)}>
        <Icon name="more-items" />
      </summary>
      <div className="menu">
        <Act onDo={() => ask({ kind: "name", groupId: id })}>{words.rename}</Act>
        {!isFixed && <Act onDo={() => ask({ kind: "merge", groupId: id })}>{words.merge}</Act>}
        {!isFixed && (
          <Act onDo={() => ask({ kind: "nest", groupId: id })}>
            {about.layout === "tree" ? words.nestTree : words.nest}
          </Act>
        )}
        {own.length > 0 ? (
          <Act onDo={() => ask({ kind: "split", groupId: id, cardIds: own })}>{words.split}</Act>
        ) : (
          <p className="xs muted">{words.splitHint}</p>
        )}
        {!isFixed && <Act onDo={() => ask({ kind: "remove", groupId: id })}>{words.remove}</Act>}
        <Link to={`${base}/esiti?decidi=${id}`}>{words.becomes}</Link>
      </div>
    </details>
  );
}

interface ActProps {
  readonly onDo: () => void;
  readonly children: ReactNode;
}

function Act({ onDo, children }: ActProps) {
  return (
    <button type="button" onClick={onDo}>
      {children}
    </button>
  );
}
