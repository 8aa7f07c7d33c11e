import { Form, Link } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { AttachmentLine } from "./attachment-line";
import type { AttachmentAnswer, AttachmentsData, AttachmentsOfBody } from "./attachments-data";
import { attachmentsTexts } from "./attachments-texts";
import { UnexpectedLine } from "./unexpected-line";
import { CalendarCard } from "./calendar-card";
import { texts } from "./texts";

interface AttachmentsPageProps {
  readonly attachments: AttachmentsData;
  readonly answer: AttachmentAnswer | null;
}

/** Who has to bring what, until when, and how far it is; each brings its own here. */
export function AttachmentsPage({ attachments, answer }: AttachmentsPageProps) {
  const words = useTexts(attachmentsTexts);
  const delivery = useTexts(texts);
  const { workspace, count, bodies, calendar, isFrozen } = attachments;
  const late = count.late > 0 ? ` ${words.late(count.late)}.` : "";
  return (
    <main id="contenuto" tabIndex={-1} className="main attachments">
      <PageHead
        title={words.title}
        crumbs={{
          label: delivery.trail,
          trail: [
            { to: `/cantieri/${workspace.id}`, words: workspace.title },
            { to: `/cantieri/${workspace.id}/consegna`, words: delivery.title },
          ],
        }}
        facts={`${words.facts(count.done, count.of)}${late}`}
        beside={<Filter shown={attachments.shown} />}
      />
      <div className="split">
        <div className="stack">
          {isFrozen && <Note>{words.frozen}</Note>}
          {answer?.kind === "refused" && answer.row === "" && (
            <Note tone="bad" role="alert">
              {words.refused[answer.code] ?? words.refused.other}
            </Note>
          )}
          {bodies.length === 0 && <p className="muted">{words.none}</p>}
          {bodies.some(({ rows }) => rows.some(({ isProposed }) => isProposed)) && (
            <p className="small muted">{words.proposedWhat}</p>
          )}
          {bodies.map((body) => (
            <BodyCard key={body.organisationId} body={body} attachments={attachments} answer={answer} />
          ))}
        </div>
        <CalendarCard steps={calendar} />
      </div>
    </main>
  );
}

function Filter({ shown }: Pick<AttachmentsData, "shown">) {
  const words = useTexts(attachmentsTexts);
  return (
    <nav className="seg" aria-label={words.filter}>
      {(["own", "all"] as const).map((each) => (
        <Link
          key={each}
          to={each === "own" ? "?di=mio" : "?di=tutti"}
          {...(each === shown && { "aria-current": "page" as const })}
        >
          {words[each]}
        </Link>
      ))}
    </nav>
  );
}

interface BodyCardProps extends AttachmentsPageProps {
  readonly body: AttachmentsOfBody;
}

function BodyCard({ body, attachments, answer }: BodyCardProps) {
  const words = useTexts(attachmentsTexts);
  const { organisationId, name, mayRemind, rows, unexpected } = body;
  const asked = rows.filter(
    ({ isOpen, state, isDone }) => isDone || (!isOpen && state.status !== "generated"),
  );
  const isReminded = answer?.kind === "reminded" && answer.organisationId === organisationId;
  return (
    <Card
      title={name}
      aside={
        <span className="muted small num">
          {words.toBring(asked.filter(({ isDone }) => isDone).length, asked.length)}
        </span>
      }
    >
      <ul className="attachment-list">
        {rows.map((row) => (
          <AttachmentLine
            key={row.id}
            row={row}
            attachments={attachments}
            mayBring={body.mayBring}
            answer={answer}
          />
        ))}
        {unexpected.map((attachment) => (
          <UnexpectedLine
            key={attachment.attachmentId}
            attachment={attachment}
            workspaceId={attachments.workspace.id}
          />
        ))}
      </ul>
      {mayRemind && (
        <Form method="post" preventScrollReset className="body acts">
          <input type="hidden" name="organisationId" value={organisationId} />
          <Button
            small
            look="outline"
            icon="mail"
            name="intent"
            value="remind"
            aria-label={words.remindLabel(name)}
          >
            {words.remind}
          </Button>
          <span role="status" className="small">
            {isReminded && words.reminded(answer.people)}
          </span>
        </Form>
      )}
    </Card>
  );
}
