import { useState } from "react";
import type { LiveConnection } from "~/collab/live-connection";
import type { Person } from "~/collab/people";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { LinkRow } from "./link-row";
import { Paper } from "./paper";
import { RemoteCursors } from "./remote-cursors";
import type { SectionPageData } from "./section-data";
import { texts } from "./texts";
import { Toolbar } from "./toolbar";
import { useSectionEditor } from "./use-section-editor";

interface EditingDeskProps {
  readonly page: SectionPageData;
  readonly connection: LiveConnection;
  readonly people: readonly Person[];
  readonly onCharacters: (n: number) => void;
}

/** Tools and page of a text that is here: to write in, or to see others write. */
export function EditingDesk({ page, connection, people, onCharacters }: EditingDeskProps) {
  const words = useTexts(texts);
  const { write } = page.rights;
  const [isLinking, setLinking] = useState(false);
  const { sheet, editing, isEmpty } = useSectionEditor({
    connection,
    canWrite: write,
    onCharacters,
    onLink: () => setLinking(true),
  });
  return (
    <>
      {write ? (
        <Toolbar editing={editing} onLink={() => setLinking(true)} />
      ) : (
        <div className="tools">
          <span className="reading">
            <Icon name="lock" size="small" /> {words.reading}
          </span>
        </div>
      )}
      {isLinking && editing && <LinkRow editing={editing} onClose={() => setLinking(false)} />}
      <Paper page={page}>
        <div className="sheet">
          {isEmpty && (
            <p className="invitation" aria-hidden="true">
              {write ? words.empty : words.emptyReading}
            </p>
          )}
          <div
            className="text"
            ref={sheet}
            role="textbox"
            aria-multiline="true"
            aria-label={words.editorName(page.section.title)}
            aria-readonly={!write}
            contentEditable={write}
            suppressContentEditableWarning
            spellCheck
            lang="it"
            tabIndex={0}
          />
          {editing && <RemoteCursors editing={editing} people={people} />}
        </div>
      </Paper>
    </>
  );
}
