import { Form, Link } from "@remix-run/react";
import { Button } from "~/ui/button";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import type { RecordData } from "./record-data";
import type { WithheldData } from "./record-uses-data";
import { sharingTexts } from "./sharing-texts";

interface WithheldNoteProps {
  readonly data: RecordData;
  readonly withheld: WithheldData;
}

/** Why the record has no people here, why nobody changes it, and what can be done about it. */
export function WithheldNote({ data, withheld }: WithheldNoteProps) {
  const words = useTexts(sharingTexts);
  const { record, organisationId } = data;
  const { status, since, ownAnswers } = withheld;
  return (
    <Note>
      <div className="withheld">
        <p>
          <b>{words.withheld}</b> {words.withheldWhy(record.shortName)}
        </p>
        <p>{status === "waiting" ? words.withheldWaiting(since) : words.withheldRefused(since)}</p>
        {ownAnswers.length === 0 && status === "waiting" && <p>{words.withheldWhatToDo}</p>}
        {ownAnswers.map(({ workspaceId, title }) => (
          <p key={workspaceId}>
            {words.ownAnswer}{" "}
            <Link to={`/cantieri/${workspaceId}/partenariato/${organisationId}?parte=dati`}>{title}</Link>
          </p>
        ))}
        <AskAgain data={data} withheld={withheld} />
      </div>
    </Note>
  );
}

function AskAgain({ data: { workspaceId, organisationId }, withheld: { askAgain } }: WithheldNoteProps) {
  const words = useTexts(sharingTexts);
  if (askAgain === null) return null;
  if (askAgain !== "now") return <p>{words.askAgainFrom(askAgain.from)}</p>;
  return (
    <Form
      method="post"
      action={`/cantieri/${workspaceId}/partenariato/schede`}
      preventScrollReset
      className="acts"
    >
      <input type="hidden" name="intent" value="ask" />
      <input type="hidden" name="from" value="record" />
      <input type="hidden" name="organisationId" value={organisationId} />
      <Button look="outline" small>
        {words.askAgain}
      </Button>
    </Form>
  );
}
