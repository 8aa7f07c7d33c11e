import { useEffect, useRef } from "react";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { boardTexts } from "./board-texts";

/** On a phone groups stand one below the other: each is folded to its name and number, and one is open at a time. */
export interface Foldable {
  readonly isOpen: boolean;
  /** told which is open from now on, null when none is; null itself: it is never folded */
  readonly onFold: ((laneId: string | null) => void) | null;
}

/** Only narrow screens know what it means. */
export function foldClass({ isOpen, onFold }: Foldable): string | false {
  return onFold !== null && !isOpen && "folded";
}

interface FoldButtonProps extends Foldable {
  /** empty: the cards in no group */
  readonly laneId: string;
  readonly title: string;
}

/** The whole head of a group on a phone; elsewhere it is not there. */
export function FoldButton({ laneId, title, isOpen, onFold }: FoldButtonProps) {
  const words = useTexts(boardTexts);
  const button = useRef<HTMLButtonElement>(null);
  const wasPressed = useRef(false);
  // The one that was open above it is folded now: what was pressed must not leave the screen.
  useEffect(() => {
    if (wasPressed.current) button.current?.closest("header")?.scrollIntoView({ block: "nearest" });
    wasPressed.current = false;
  }, [isOpen]);
  if (onFold === null) return null;
  return (
    <button
      ref={button}
      type="button"
      className="fold"
      aria-expanded={isOpen}
      aria-label={words.fold(title)}
      onClick={() => {
        wasPressed.current = true;
        onFold(isOpen ? null : laneId);
      }}
    >
      <Icon name="chevron-right" size="small" />
    </button>
  );
}
