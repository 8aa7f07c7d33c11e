import { useRef, useState } from "react";
import type * as Y from "yjs";
import {
  addCommitment,
  type NewCommitment,
  type RemovedSheetEntry,
  removeCommitment,
  restoreEntry,
  setCommitmentFields,
} from "~/document/write-sheet";
import type { Commitment, PartnerSheet } from "~/domain/partnership/partner-sheet";
import { sumOf } from "~/domain/partnership/tabulate-commitments";
import { formatEuros } from "~/domain/wording/format-number";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { useLanguage, useTexts } from "~/ui/language";
import { CommitmentForm } from "./commitment-form";
import { CommitmentRow } from "./commitment-row";
import { RemovedNote } from "./removed-note";
import type { SheetPageData } from "./sheet-data";
import { sheetWords } from "./sheet-texts";

interface SheetCommitmentsProps {
  readonly page: SheetPageData;
  readonly sheet: PartnerSheet;
  readonly doc: Y.Doc | null;
}

/** What the organisation brings: a table, and a form for one of its rows at a time. */
export function SheetCommitments({ page, sheet, doc }: SheetCommitmentsProps) {
  const words = useTexts(sheetWords);
  const language = useLanguage();
  /** "new", or the id of the one being edited */
  const [edited, setEdited] = useState<string | null>(null);
  const [removed, setRemoved] = useState<{ readonly entry: RemovedSheetEntry; readonly what: string } | null>(
    null,
  );
  const addButton = useRef<HTMLDivElement>(null);
  const { commitments } = sheet;
  const close = () => {
    setEdited(null);
    addButton.current?.querySelector("button")?.focus();
  };
  const save = (fields: NewCommitment, changed: Partial<NewCommitment>) => {
    if (doc === null) return;
    if (edited === "new") addCommitment(doc, fields);
    else if (edited !== null) setCommitmentFields(doc, edited, changed);
    close();
  };
  const remove = ({ id, what }: Commitment) => {
    const entry = doc && removeCommitment(doc, id);
    if (entry) setRemoved({ entry, what: what || words.nameless });
    addButton.current?.querySelector("button")?.focus();
  };
  const add = doc && (
    <div ref={addButton}>
      <Button look="quiet" small icon="plus" type="button" onClick={() => setEdited("new")}>
        {words.add}
      </Button>
    </div>
  );
  return (
    <Card title={words.gives} aside={add}>
      <div className="body">
        {commitments.length === 0 && edited !== "new" && (
          <p className="muted">{page.canWrite ? words.noCommitment : words.noCommitmentReading}</p>
        )}
        {commitments.length > 0 && (
          <table className="tbl commitments">
            <thead>
              <tr>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.quantity}</th>
                <th scope="col" className="r">
                  {words.value}
                </th>
                <th scope="col">{words.period}</th>
                {doc && (
                  <th scope="col">
                    <span className="vh">{words.acts}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {commitments.map((commitment) =>
                commitment.id === edited && doc ? (
                  <tr key={commitment.id}>
                    <td colSpan={5}>
                      <CommitmentForm page={page} commitment={commitment} onSave={save} onCancel={close} />
                    </td>
                  </tr>
                ) : (
                  <CommitmentRow
                    key={commitment.id}
                    page={page}
                    commitment={commitment}
                    acts={doc && { edit: () => setEdited(commitment.id), remove: () => remove(commitment) }}
                  />
                ),
              )}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={2}>
                  {words.total}
                </th>
                <td className="r num">
                  <b>{formatEuros(language, sumOf(commitments).cents)}</b>
                </td>
                <td colSpan={doc ? 2 : 1} />
              </tr>
            </tfoot>
          </table>
        )}
        {doc && edited === "new" && (
          <CommitmentForm page={page} commitment={null} onSave={save} onCancel={close} />
        )}
        {doc && removed && (
          <RemovedNote
            what={removed.what}
            onUndo={() => {
              restoreEntry(doc, removed.entry);
              setRemoved(null);
            }}
          />
        )}
      </div>
    </Card>
  );
}
