import { daysBeforeAskingAgain } from "~/domain/organisation/shared-record";
import { Card } from "~/ui/card";
import { type FormState, summaryOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { PartnershipHead } from "./partnership-head";
import { RecordUses } from "./record-uses";
import type { RecordUsesData } from "./record-uses-data";
import { sharingTexts } from "./sharing-texts";

interface RecordUsesPageProps {
  readonly data: RecordUsesData;
  readonly form: FormState | null;
  /** the act that has just succeeded, by its name in the address */
  readonly done: string | null;
}

/** Who else wants to use the records one answers for. */
export function RecordUsesPage({ data, form, done }: RecordUsesPageProps) {
  const words = useTexts(sharingTexts);
  const { workspaceId, workspaceTitle, uses } = data;
  const [failure] = summaryOf(form, {
    ...words.errors,
    "asked-lately": words.askedLately(daysBeforeAskingAgain),
  });
  const success = form === null && done !== null ? words.done[done] : undefined;
  return (
    <main id="contenuto" tabIndex={-1} className="main form-page">
      <PartnershipHead
        title={words.title}
        workspaceId={workspaceId}
        workspaceTitle={workspaceTitle}
        facts={words.facts}
      />
      <div className="stack">
        {success && (
          <Note tone="ok" role="status">
            {success}
          </Note>
        )}
        {failure && (
          <Note tone="warn" role="alert">
            {failure.message}
          </Note>
        )}
        {uses.length === 0 && (
          <Card title={words.none} pattern="empty">
            <p className="body muted">{words.noneWhy}</p>
          </Card>
        )}
        <RecordUses uses={uses} workspaceId={workspaceId} from="list" />
      </div>
    </main>
  );
}
