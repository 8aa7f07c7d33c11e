import { Card } from "~/ui/card";
import type { FormState } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { Tag } from "~/ui/tag";
import { WorkshopPartHead } from "../workshop-part-head";
import { ApprovalCard } from "./approval-card";
import type { MinutesData } from "./minutes-data";
import { MinutesPart } from "./minutes-part";
import { minutesTexts } from "./minutes-texts";

interface MinutesPageProps {
  readonly minutes: MinutesData;
  readonly form: FormState | null;
  readonly done: MinutesDone | null;
}

/** What was just done: a part was saved, by its id, or the minutes were approved or reopened. */
export type MinutesDone =
  | { readonly kind: "saved"; readonly partId: string }
  | { readonly kind: "approvedNow" }
  | { readonly kind: "reopened" };

/** The minutes: drafted from what happened, worded by people, approved once. */
export function MinutesPage({ minutes, form, done }: MinutesPageProps) {
  const words = useTexts(minutesTexts);
  const { place, parts, approved } = minutes;
  const worded = parts.filter(({ version }) => version > 0).length;
  return (
    <main id="contenuto" tabIndex={-1} className="main workshop-minutes">
      <WorkshopPartHead
        place={place}
        title={words.title}
        facts={
          <>
            {approved ? <Tag tone="ok">{words.approvedTag}</Tag> : <Tag tone="unknown">{words.draft}</Tag>}{" "}
            {words.facts(worded, parts.length)}
          </>
        }
      />
      <div className="split">
        <div className="stack">
          {done && (
            <Note tone="ok" role="status">
              {words[done.kind]}
            </Note>
          )}
          {minutes.isStillOpen && <Note>{words.stillOpen}</Note>}
          <article className="card minutes" aria-label={words.title}>
            {parts.map((part) => (
              <MinutesPart
                key={part.id}
                part={part}
                mayEdit={minutes.mayEdit && approved === null}
                form={form?.values["partId"]?.[0] === part.id ? form : null}
              />
            ))}
          </article>
        </div>
        <div className="stack">
          <ApprovalCard minutes={minutes} form={form} />
          <FilesCard minutes={minutes} />
        </div>
      </div>
    </main>
  );
}

function FilesCard({ minutes }: { readonly minutes: MinutesData }) {
  const words = useTexts(minutesTexts);
  const { workspaceId, workshopId } = minutes.place;
  const file = `/cantieri/${workspaceId}/laboratori/${workshopId}/verbale/file`;
  return (
    <Card title={words.files}>
      <div className="body fields">
        <p className="muted">{words.filesWhat}</p>
        {minutes.approved === null && <p className="small muted">{words.filesDraft}</p>}
        <div className="acts">
          <a className="btn o" href={`${file}/pdf`} download>
            {words.pdf}
          </a>
          <a className="btn q" href={`${file}/odt`} download>
            {words.odt}
          </a>
        </div>
      </div>
    </Card>
  );
}
