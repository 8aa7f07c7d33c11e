import { Card } from "~/ui/card";
import type { FormState } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { DeclarationCard } from "./declaration-card";
import { DistrictBodies } from "./district-bodies";
import { FrozenNote } from "./frozen-note";
import { NoticeFields } from "./notice-fields";
import type { NoticeData } from "./notice-data";
import { NoticeRead } from "./notice-read";
import { noticeTexts } from "./notice-texts";
import { PartnershipHead } from "./partnership-head";

interface NoticePageProps {
  readonly data: NoticeData;
  readonly form: FormState | null;
  readonly done: string | null;
}

/** The co-design notice, and what the lead and one's own organisation declare. */
export function NoticePage({ data, form, done }: NoticePageProps) {
  const words = useTexts(noticeTexts);
  const { workspaceId, workspaceTitle, canRecord, isFrozen } = data;
  return (
    <main id="contenuto" tabIndex={-1} className="main">
      <PartnershipHead
        title={words.title}
        workspaceId={workspaceId}
        workspaceTitle={workspaceTitle}
        facts={words.facts}
      />
      {form === null && isDone(done) && (
        <Note tone="ok" role="status">
          {words.done[done]}
        </Note>
      )}
      <div className="split notice-page">
        <div className="stack">
          {isFrozen && <FrozenNote />}
          <Card title={words.notice}>
            <div className="body">
              <p className="small muted">{words.noticeWhy}</p>
              {canRecord ? (
                <NoticeFields data={data} form={form?.intent === "notice" ? form : null} />
              ) : (
                <NoticeRead data={data} />
              )}
            </div>
          </Card>
        </div>
        <div className="stack">
          <DistrictBodies data={data} />
          <DeclarationCard
            title={words.leadQuestions}
            by="lead"
            questions={data.ofLead}
            canDeclare={data.canDeclareForLead}
            form={form?.intent.startsWith("lead-") ? form : null}
          />
          <DeclarationCard
            title={words.ownQuestions(data.ownName)}
            by="own"
            questions={data.own}
            canDeclare={data.canDeclareForOwn}
            form={form?.intent.startsWith("own-") ? form : null}
          />
        </div>
      </div>
    </main>
  );
}

type Done = keyof (typeof noticeTexts)["it"]["done"];

function isDone(done: string | null): done is Done {
  return done !== null && Object.hasOwn(noticeTexts.it.done, done);
}
