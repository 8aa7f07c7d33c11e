import { Link, useSearchParams } from "@remix-run/react";
import { Button } from "~/ui/button";
import { useTexts } from "~/ui/language";
import { type BoardView, boardViews, viewNames } from "./board-data";
import { useBoardScene } from "./board-scene";
import { boardTexts } from "./board-texts";

interface BoardHeadProps {
  readonly view: BoardView;
  readonly isSuggesting: boolean;
  readonly onSuggest: () => void;
}

/** The switch between views, how much there is, and what adds groups. */
export function BoardHead({ view, isSuggesting, onSuggest }: BoardHeadProps) {
  const words = useTexts(boardTexts);
  const { laid, covered, acts, ask } = useBoardScene();
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
          : words.count(laid.cardCount, laid.loose.length)}
        {laid.cardCount > 0 && covered.total > 0 && `, ${words.alsoCovered(covered.total)}`}
      </span>
      <span className="sp" />
      {acts && laid.loose.length > 1 && (
        <Button small look="quiet" type="button" aria-expanded={isSuggesting} onClick={onSuggest}>
          {words.suggest}
        </Button>
      )}
      {acts && (
        <Button
          small
          look="quiet"
          type="button"
          icon="plus"
          onClick={() => ask({ kind: "gather", cardIds: [] })}
        >
          {words.newGroup}
        </Button>
      )}
    </div>
  );
}
