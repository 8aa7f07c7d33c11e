import { useMemo } from "react";
import { Button } from "~/ui/button";
import { useTexts } from "~/ui/language";
import { useBoardScene } from "./board-scene";
import { boardTexts } from "./board-texts";
import { FreeCard } from "./free-card";
import { FreeGroup } from "./free-group";
import { placeFreely } from "./place-freely";
import { useCardDrag } from "./use-card-drag";
import { usePanZoom } from "./use-pan-zoom";

/** Below this texts of cards cannot be read: groups are shown instead. */
const farBelow = 0.6;

/** All cards on one plane, where people put them. */
export default function FreeBoard() {
  const words = useTexts(boardTexts);
  const { about, laid, covered, acts, chosen, choose } = useBoardScene();
  const placed = useMemo(() => placeFreely(laid), [laid]);
  const { frame, plane, view, zoom, zoomIn, zoomOut, fit, handlers } = usePanZoom({
    size: placed,
    onPinch: () => drag.letGo(),
  });
  const drag = useCardDrag({ plane: placed, view });
  const isFar = zoom < farBelow;
  return (
    <div className="wfree-box">
      <p className="small muted" id="free-help">
        {words.freeHelp}
      </p>
      {/* It is moved by keys as by the pointer. */}
      <div
        ref={frame}
        className="wfree"
        role="region"
        aria-label={words.freeBoard}
        aria-describedby="free-help"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        {...handlers}
      >
        <div ref={plane} className="plane">
          {placed.groups.map((group) => (
            <FreeGroup
              key={group.lane?.group.id ?? ""}
              placed={group}
              layout={about.layout}
              isFar={isFar}
              votes={about.votes}
              covered={covered}
            />
          ))}
          {!isFar && (
            <ul>
              {placed.cards.map(({ card, family, x, y }) => (
                <FreeCard
                  key={card.id}
                  card={card}
                  family={family}
                  x={x}
                  y={y}
                  isChosen={chosen.has(card.id)}
                  onChoose={acts && choose}
                  drag={acts && drag}
                />
              ))}
            </ul>
          )}
        </div>
      </div>
      <div className="wfree-keys">
        <Button small type="button" icon="plus" onClick={zoomIn}>
          {words.zoomIn}
        </Button>
        <Button small type="button" icon="minus" onClick={zoomOut}>
          {words.zoomOut}
        </Button>
        <Button small type="button" onClick={fit}>
          {words.fit}
        </Button>
        <span className="small muted num">{words.zoom(Math.round(zoom * 100))}</span>
      </div>
    </div>
  );
}
