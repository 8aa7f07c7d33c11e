import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { Paper } from "./paper";
import type { SectionPageData } from "./section-data";
import { SectionText } from "./section-text";
import { texts } from "./texts";

interface ReadingDeskProps {
  readonly page: SectionPageData;
  /** in the place of the tools */
  readonly note: string;
}

/** The text as the server sent it: before the editor is there, and where there is none. */
export function ReadingDesk({ page, note }: ReadingDeskProps) {
  const words = useTexts(texts);
  const isEmpty = page.blocks.every(({ runs }) => runs.length === 0);
  return (
    <>
      <div className="tools">
        <span className="reading">
          <Icon name={page.isFrozen ? "snow" : page.rights.write ? "clock" : "lock"} size="small" /> {note}
        </span>
      </div>
      <Paper page={page}>
        {isEmpty ? <p className="text muted">{words.emptyReading}</p> : <SectionText blocks={page.blocks} />}
      </Paper>
    </>
  );
}
