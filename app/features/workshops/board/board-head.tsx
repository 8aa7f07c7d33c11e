import { Link, useSearchParams } from "@remix-run/react";
import { Button } from "~/ui/button";
import { looseWords } from "~/domain/workshop/loose-words";
import { useLanguage, useTexts } from "~/ui/language";
import { type BoardView, boardViews, viewNames } from "./board-data";
import { useBoardScene } from "./board-scene";
import { boardTexts } from "./board-texts";

interface BoardHeadProps {
  readonly view: BoardView;
  readonly isSuggesting: boolean;
  readonly onSuggest: () => void;
  readonly onUndo: () => void;
}

/** The switch between views and how much there is; below it what adds groups, and what takes the last act back. */
export function BoardHead({ view, isSuggesting, onSuggest, onUndo }: BoardHeadProps) {
  const words = useTexts(boardTexts);
  const { about, laid, covered } = useBoardScene();
  const language = useLanguage();
  const outside = looseWords[about.layout].outside[language];
  const [query] = useSearchParams();
  const queryFor = (one: BoardView) => {
    const next = new URLSearchParams(query);
    next.set("vista", viewNames[one]);
    return `?${next}`;
  };
  return (
    <div className="wboard-head">
      <nav className="seg" aria-label={words.views}>
        {boardViews.map((one) => (
          <Link
            key={one}
            to={queryFor(one)}
            replace
            preventScrollReset
            aria-current={one === view ? "page" : undefined}
          >
            {words.view[one]}
          </Link>
        ))}
      </nav>
      <span className="small muted num">
        {laid.cardCount === 0 && covered.total > 0
          ? words.covered(covered.total)
          : words.cards(laid.cardCount)}
        {laid.loose.length > 0 && `, ${laid.loose.length} ${outside}`}
        {laid.cardCount > 0 && covered.total > 0 && `, ${words.alsoCovered(covered.total)}`}
      </span>
      <BoardActs isSuggesting={isSuggesting} onSuggest={onSuggest} onUndo={onUndo} />
    </div>
  );
}

function BoardActs({ isSuggesting, onSuggest, onUndo }: Omit<BoardHeadProps, "view">) {
  const words = useTexts(boardTexts);
  const { laid, acts, ask } = useBoardScene();
  if (!acts) return null;
  return (
    <div className="wboard-acts">
      <Button
        small
        look="quiet"
        type="button"
        icon="plus"
        onClick={() => ask({ kind: "gather", cardIds: [] })}
      >
        {words.newGroup}
      </Button>
      {laid.loose.length > 1 && (
        <Button small look="quiet" type="button" aria-expanded={isSuggesting} onClick={onSuggest}>
          {words.suggest}
        </Button>
      )}
      <Button small look="quiet" type="button" icon="restore" onClick={onUndo}>
        {words.undo}
      </Button>
    </div>
  );
}
