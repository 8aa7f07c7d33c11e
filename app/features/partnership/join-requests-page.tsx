import { Card } from "~/ui/card";
import type { FormState } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { FrozenNote } from "./frozen-note";
import { JoinRequests } from "./join-requests";
import type { JoinRequestsData } from "./join-requests-data";
import { JoiningLink } from "./joining-link";
import { joiningTexts } from "./joining-texts";
import { PartnershipHead } from "./partnership-head";

type Done = keyof (typeof joiningTexts)["it"]["done"];

interface JoinRequestsPageProps {
  readonly data: JoinRequestsData;
  readonly form: FormState | null;
  /** the act that has just succeeded, by its name in the address */
  readonly done: string | null;
}

/** Who asks to join, and the address at which they ask. */
export function JoinRequestsPage({ data, form, done }: JoinRequestsPageProps) {
  const words = useTexts(joiningTexts);
  const { workspaceId, workspaceTitle, joinAddress, requests, isFrozen } = data;
  // Answered by somebody else meanwhile: its form is not on the page any more.
  const isGone = form?.errors.some(({ code }) => code === "request-answered") ?? false;
  return (
    <main id="contenuto" tabIndex={-1} className="main">
      <PartnershipHead
        title={words.requests}
        workspaceId={workspaceId}
        workspaceTitle={workspaceTitle}
        facts={requests.length > 0 && words.requestsFacts(requests.length)}
      />
      <div className="split">
        <div className="stack">
          {form === null && isDone(done) && (
            <Note tone={done === "mail-not-sent" ? "warn" : "ok"} role="status">
              {words.done[done]}
            </Note>
          )}
          {isGone && (
            <Note tone="warn" role="alert">
              {words.errors["request-answered"]}
            </Note>
          )}
          {isFrozen && <FrozenNote>{words.frozen}</FrozenNote>}
          {requests.length === 0 && (
            <Card title={words.noRequests} pattern="empty">
              <p className="body muted">
                {joinAddress === null ? words.noRequestsClosed : words.noRequestsWhy}
              </p>
            </Card>
          )}
          <JoinRequests data={data} form={form} />
        </div>
        <div className="stack">
          <JoiningLink address={joinAddress} />
        </div>
      </div>
    </main>
  );
}

function isDone(done: string | null): done is Done {
  return done !== null && Object.hasOwn(joiningTexts.it.done, done);
}
