import { Link, useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
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
  const [taken, setTaken] = useState<WaitingCommitment | null>(null);
  const isTaken = taken !== null && page.waiting.every(({ outcomeId }) => outcomeId !== taken.outcomeId);
  if (page.waiting.length === 0 && !isTaken) return null;
  return (
    <Card title={words.title}>
      <div className="body">
        {isTaken && <Taken what={taken.what} />}
        {page.waiting.length > 0 && <p className="muted">{page.canWrite ? words.lead : words.leadReading}</p>}
        <ul className="exchange waiting">
          {page.waiting.map((waiting) => (
            <Waiting
              key={waiting.outcomeId}
              waiting={waiting}
              page={page}
              doc={doc}
              onTaken={() => setTaken(waiting)}
            />
          ))}
        </ul>
      </div>
    </Card>
  );
}

/** The line with the button is gone, and the focus with it: what came of it takes its place. */
function Taken({ what }: { readonly what: string }) {
  const words = useTexts(texts);
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), [what]);
  return (
    <p ref={said} tabIndex={-1} role="status" className="ok">
      <Icon name="check-circle" size="small" /> {words.taken(what)}
    </p>
  );
}

interface WaitingProps extends SheetWaitingProps {
  readonly waiting: WaitingCommitment;
  /** the workshop has taken note: the line goes as soon as the page knows */
  readonly onTaken: () => void;
}

function Waiting({ waiting, page, doc, onTaken }: WaitingProps) {
  const words = useTexts(texts);
  const { takeUp, isBusy, wasRefused } = useTakingUp({ waiting, doc, onTaken });
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
function useTakingUp({ waiting, doc, onTaken }: Pick<WaitingProps, "waiting" | "doc" | "onTaken">) {
  const { submit, state, data } = useFetcher<{ readonly isTaken: boolean }>();
  const written = useRef<string | null>(null);
  useEffect(() => {
    if (data?.isTaken !== false || written.current === null || doc === null) return;
    removeCommitment(doc, written.current);
    written.current = null;
  }, [data, doc]);
  const tell = useRef(onTaken);
  tell.current = onTaken;
  useEffect(() => {
    if (data?.isTaken) tell.current();
  }, [data]);
  const takeUp = () => {
    if (doc === null) return;
    // It is there already when the workshop could not be told of it.
    const commitmentId = (written.current ??= addCommitment(doc, asCommitment(waiting)));
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
    taken: (what: string) => `«${what}» è tra gli impegni: completa quanto, valore e periodo.`,
    refused: "Non si può: un’altra persona lo ha già messo, oppure la decisione è stata tolta.",
  },
  en: {
    title: "Promised in workshops",
    lead: "It was said in workshops on behalf of your organisation. It only counts once you put it among its commitments.",
    leadReading:
      "Said in workshops on behalf of the organisation: it counts once its people put it among its commitments.",
    saidIn: "said in",
    takeUp: "Put among the commitments",
    taken: (what: string) => `“${what}” is among the commitments: fill in how much, its value and when.`,
    refused: "It cannot be done: somebody else has put it there already, or the decision was taken back.",
  },
};
