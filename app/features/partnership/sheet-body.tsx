import type * as Y from "yjs";
import type { ReadSheet } from "~/document/partner-sheet";
import { listSheetLacks, type SheetLack } from "~/domain/partnership/sheet-completeness";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { SheetCommitments } from "./sheet-commitments";
import type { SheetPageData } from "./sheet-data";
import { SheetNeeds } from "./sheet-needs";
import { SheetReceived } from "./sheet-received";
import { SheetTextFields } from "./sheet-text-fields";
import { SheetWaiting } from "./sheet-waiting";
import { sheetWords } from "./sheet-texts";

interface SheetBodyProps {
  readonly page: SheetPageData;
  readonly sheet: ReadSheet;
  /** null: it is only read, or not here yet */
  readonly doc: Y.Doc | null;
  /** what is shown is the live document */
  readonly isOpened?: boolean;
}

/** The part of the sheet that was asked for; of the record nothing is live. */
export function SheetBody({ page, sheet, doc, isOpened = false }: SheetBodyProps) {
  const words = useTexts(sheetWords);
  const { part, organisation, canWrite } = page;
  if (part === "dati") return null;
  return (
    <div className="stack">
      {canWrite ? (
        <Lacks page={page} sheet={sheet} />
      ) : (
        <p className="reading small">
          <Icon name="lock" size="small" /> {words.writtenBy(organisation.shortName)}
        </p>
      )}
      {canWrite && !isOpened && (
        <p className="small muted" role="status">
          {words.opening}
        </p>
      )}
      {sheet.setAside.length > 0 && <Note tone="warn">{words.setAside(sheet.setAside.length)}</Note>}
      {part === "scheda" ? (
        <SheetTextFields sheet={sheet} doc={doc} />
      ) : (
        <>
          <SheetWaiting page={page} doc={doc} />
          <SheetCommitments page={page} sheet={sheet} doc={doc} />
          <SheetReceived page={page} />
          <SheetNeeds page={page} sheet={sheet} doc={doc} />
        </>
      )}
    </div>
  );
}

function Lacks({ page, sheet }: Pick<SheetBodyProps, "page" | "sheet">) {
  const words = useTexts(sheetWords);
  const lacks = [...new Set(listSheetLacks(sheet, page.organisation).map((lack) => inWords(lack, words)))];
  if (lacks.length === 0) {
    return (
      <p className="lacks safe">
        <Icon name="check-circle" size="small" /> {words.complete}
      </p>
    );
  }
  return (
    <p className="lacks">
      <b>{words.lacksTitle}</b> {lacks.join(", ")}.
    </p>
  );
}

function inWords(lack: SheetLack, words: (typeof sheetWords)["it"]): string {
  switch (lack.kind) {
    case "text":
      return words.texts[lack.text][0].toLowerCase();
    case "no-commitment":
      return words.lackCommitment;
    case "nameless-commitment":
      return words.lackName;
  }
}
