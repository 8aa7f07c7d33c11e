import { useState } from "react";
import type * as Y from "yjs";
import {
  addNeed,
  type NewNeed,
  type RemovedSheetEntry,
  removeNeed,
  restoreEntry,
  setNeedFields,
} from "~/document/write-sheet";
import type { BroughtNeed, PartnerSheet } from "~/domain/partnership/partner-sheet";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import { NeedForm } from "./need-form";
import { RemovedNote } from "./removed-note";
import { nameOfPartner, type OtherPartner, type SheetPageData } from "./sheet-data";
import { sheetWords } from "./sheet-texts";

interface SheetNeedsProps {
  readonly page: SheetPageData;
  readonly sheet: PartnerSheet;
  readonly doc: Y.Doc | null;
}

/** What the organisation needs from the others; what nobody answers is lit. */
export function SheetNeeds({ page, sheet, doc }: SheetNeedsProps) {
  const words = useTexts(sheetWords);
  const [edited, setEdited] = useState<string | null>(null);
  const [removed, setRemoved] = useState<{ readonly entry: RemovedSheetEntry; readonly what: string } | null>(
    null,
  );
  const { needs } = sheet;
  const save = (fields: NewNeed, changed: Partial<NewNeed>) => {
    if (doc === null) return;
    if (edited === "new") addNeed(doc, fields);
    else if (edited !== null) setNeedFields(doc, edited, changed);
    setEdited(null);
  };
  const remove = ({ id, what }: BroughtNeed) => {
    const entry = doc && removeNeed(doc, id);
    if (entry) setRemoved({ entry, what: what || words.nameless });
  };
  const form = (need: BroughtNeed | null) => (
    <NeedForm others={page.others} need={need} onSave={save} onCancel={() => setEdited(null)} />
  );
  const add = doc && (
    <Button look="quiet" small icon="plus" type="button" onClick={() => setEdited("new")}>
      {words.addNeed}
    </Button>
  );
  return (
    <Card title={words.needs} aside={add}>
      <div className="body">
        {needs.length === 0 && edited !== "new" && <p className="muted">{words.noNeed}</p>}
        <ul className="exchange">
          {needs.map((need) =>
            need.id === edited && doc ? (
              <li key={need.id}>{form(need)}</li>
            ) : (
              <li key={need.id}>
                <span>
                  <b>{need.what || words.nameless}</b>
                </span>
                <Answer need={need} others={page.others} />
                {doc && (
                  <span className="acts">
                    <Button
                      small
                      look="quiet"
                      type="button"
                      aria-label={words.editOf(need.what)}
                      onClick={() => setEdited(need.id)}
                    >
                      {words.edit}
                    </Button>
                    <Button
                      small
                      look="quiet"
                      type="button"
                      aria-label={words.removeOf(need.what)}
                      onClick={() => remove(need)}
                    >
                      {words.remove}
                    </Button>
                  </span>
                )}
              </li>
            ),
          )}
        </ul>
        {doc && edited === "new" && form(null)}
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

function Answer({ need, others }: { readonly need: BroughtNeed; readonly others: readonly OtherPartner[] }) {
  const words = useTexts(sheetWords);
  const { answeredBy } = need;
  const giver = answeredBy && others.find(({ id }) => id === answeredBy.organisationId);
  const answer = giver?.commitments.find(({ id }) => id === answeredBy?.commitmentId);
  if (!giver || !answer) return <Tag tone="warn">{words.unanswered}</Tag>;
  return (
    <span className="muted">
      {answer.what || words.nameless}, {words.fromGiver(nameOfPartner(others, giver.id) ?? "")}
    </span>
  );
}
