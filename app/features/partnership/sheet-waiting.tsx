import { Link, useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type * as Y from "yjs";
import { addCommitment, removeCommitment } from "~/document/write-sheet";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import type { SheetPageData } from "./sheet-data";
import { asCommitment, type WaitingCommitment } from "./waiting-commitment";

interface SheetWaitingProps {
  readonly page: SheetPageData;
  readonly doc: Y.Doc | null;
}

/** What was promised for the organisation in workshops: its people alone make commitments of it. */
export function SheetWaiting({ page, doc }: SheetWaitingProps) {
  const words = useTexts(texts);
  if (page.waiting.length === 0) return null;
  return (
    <Card title={words.title}>
      <div className="body">
        <p className="muted">{page.canWrite ? words.lead : words.leadReading}</p>
        <ul className="exchange waiting">
          {page.waiting.map((waiting) => (
            <Waiting key={waiting.outcomeId} waiting={waiting} page={page} doc={doc} />
          ))}
        </ul>
      </div>
    </Card>
  );
}

interface WaitingProps extends SheetWaitingProps {
  readonly waiting: WaitingCommitment;
}

function Waiting({ waiting, page, doc }: WaitingProps) {
  const words = useTexts(texts);
  const { takeUp, isBusy, wasRefused } = useTakingUp(waiting, doc);
  const { what, quantity, workshopId, workshopTitle, day } = waiting;
  return (
    <li>
      <span>
        <b lang="it">{what}</b>
        {quantity && <span lang="it">, {quantity}</span>}
        <span className="small muted">
          {" "}
          <Icon name="thread" size="small" /> {words.saidIn}{" "}
          <Link to={`/cantieri/${page.workspaceId}/laboratori/${workshopId}/esiti`} lang="it">
            {workshopTitle}
          </Link>
          , {day}
        </span>
      </span>
      {doc && (
        <Button small type="button" icon="plus" disabled={isBusy} onClick={takeUp}>
          {words.takeUp} <span className="vh">{what}</span>
        </Button>
      )}
      {wasRefused && (
        <Note tone="warn" role="status">
          {words.refused}
        </Note>
      )}
    </li>
  );
}

/** Written into the sheet first, then said to the workshop; when that is refused, it is taken out of the sheet again. */
function useTakingUp(waiting: WaitingCommitment, doc: Y.Doc | null) {
  const { submit, state, data } = useFetcher<{ readonly isTaken: boolean }>();
  const written = useRef<string | null>(null);
  useEffect(() => {
    if (data?.isTaken !== false || written.current === null || doc === null) return;
    removeCommitment(doc, written.current);
    written.current = null;
  }, [data, doc]);
  const takeUp = () => {
    if (doc === null) return;
    const commitmentId = addCommitment(doc, asCommitment(waiting));
    written.current = commitmentId;
    submit({ intent: "take-up", outcomeId: waiting.outcomeId, commitmentId }, { method: "post" });
  };
  return { takeUp, isBusy: state !== "idle", wasRefused: data?.isTaken === false };
}

const texts = {
  it: {
    title: "Promessi nei laboratori",
    lead: "Nei laboratori è stato detto a nome del vostro ente. Conta solo quando lo mettete tra gli impegni.",
    leadReading:
      "Detto nei laboratori a nome dell’ente: conta quando le sue persone lo mettono tra gli impegni.",
    saidIn: "detto in",
    takeUp: "Metti negli impegni",
    refused: "Non si può: un’altra persona lo ha già messo, oppure la decisione è stata tolta.",
  },
  en: {
    title: "Promised in workshops",
    lead: "It was said in workshops on behalf of your organisation. It only counts once you put it among its commitments.",
    leadReading:
      "Said in workshops on behalf of the organisation: it counts once its people put it among its commitments.",
    saidIn: "said in",
    takeUp: "Put among the commitments",
    refused: "It cannot be done: somebody else has put it there already, or the decision was taken back.",
  },
};
