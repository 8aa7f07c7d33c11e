import type { SaveState } from "~/collab/save-state";
import { formatTime } from "~/domain/wording/format-moment";
import { formatCount } from "~/domain/wording/format-number";
import { Button } from "~/ui/button";
import { classNames } from "~/ui/class-names";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { Meter } from "~/ui/meter";
import type { SectionPageData } from "./section-data";
import { texts } from "./texts";
import type { usePanel } from "./use-panel";

interface StatusLineProps {
  readonly page: SectionPageData;
  readonly characters: number;
  /** null where nothing is written */
  readonly saveState: SaveState | null;
  readonly drawer: ReturnType<typeof usePanel>;
}

/** At the foot of the page: how much there is, and whether it is safe. */
export function StatusLine({ page, characters, saveState, drawer }: StatusLineProps) {
  const words = useTexts(texts);
  const { limit } = page.section;
  const count = (n: number) => formatCount(page.language, n);
  const isOver = characters > limit;
  return (
    <div className="status">
      <span
        className={classNames(isOver && "over")}
        title={page.section.limitIsDefault ? words.limitIsDefault : undefined}
      >
        <b className="num">{count(characters)}</b> {words.of} <span className="num">{count(limit)}</span>{" "}
        <span className="unit">{words.usedShort}</span>
        {isOver && <> · {words.over(count(characters - limit))}</>}
      </span>
      <Meter
        label={words.used(count(characters), count(limit))}
        value={characters}
        max={limit}
        tone={isOver ? "bad" : "blue"}
      />
      <span className="sp" />
      <span className="of-drawer">
        <Button type="button" small aria-expanded={drawer.isOpen} onClick={drawer.open}>
          {words.openPanel}
        </Button>
      </span>
      {saveState && <SaveLine state={saveState} page={page} />}
    </div>
  );
}

function SaveLine({ state, page }: { readonly state: SaveState; readonly page: SectionPageData }) {
  const words = useTexts(texts);
  const time = (at: Date) => formatTime(page.language, at);
  switch (state.status) {
    case "saved":
      return (
        <span className="safe">
          <Icon name="check" size="small" /> {words.savedAt(time(state.at))}
        </span>
      );
    case "sending":
      return <span>{words.sending}</span>;
    case "offline":
      return (
        <span className="unsafe">
          {words.notSavedSince(time(state.since))} · {words.unsent(state.unsent)}
        </span>
      );
    case "refused":
      return <span className="unsafe">{words.unsent(state.unsent)}</span>;
  }
}
