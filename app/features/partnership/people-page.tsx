import { Card } from "~/ui/card";
import type { FormState } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { AddOrganisation } from "./add-organisation";
import { FrozenNote } from "./frozen-note";
import { HandedOverNote } from "./handed-over-note";
import { InvitePerson } from "./invite-person";
import { PartnerPeople } from "./partner-people";
import type { PeopleData } from "./people-data";
import { texts } from "./people-texts";

interface PeoplePageProps {
  readonly partnership: PeopleData;
  readonly form: FormState | null;
  /** the act that has just succeeded */
  readonly done: string | null;
  /** to whom the workspace has just been handed over */
  readonly successorId: string | null;
}

/** Who writes together: organisations, their people, and who was invited. */
export function PeoplePage({ partnership, form, done, successorId }: PeoplePageProps) {
  const words = useTexts(texts);
  const { workspaceId, workspaceTitle, partners, canManage, isFrozen } = partnership;
  const people = partners.reduce((sum, partner) => sum + partner.people.length, 0);
  return (
    <main id="contenuto" tabIndex={-1} className="main">
      <PageHead
        title={words.title}
        crumbs={{
          label: words.trail,
          trail: [
            { to: `/cantieri/${workspaceId}`, words: workspaceTitle },
            { to: `/cantieri/${workspaceId}/partenariato`, words: words.partnership },
          ],
        }}
        facts={words.facts(partners.length, people)}
      />
      <div className={canManage ? "split" : undefined}>
        <div className="stack">
          {isDone(done, words.done) && (
            <Note tone="ok" role="status">
              {words.done[done]}
            </Note>
          )}
          {successorId !== null && <HandedOverNote partnership={partnership} successorId={successorId} />}
          {partners.length < 2 && (
            <Card title={words.empty} pattern="empty">
              <p className="body muted">{canManage ? words.emptyWhy : words.emptyReader}</p>
            </Card>
          )}
          {partners.map((partner) => (
            <PartnerPeople key={partner.id} partner={partner} partnership={partnership} form={form} />
          ))}
        </div>
        {canManage && (
          <div className="stack">
            <InvitePerson partners={partners} form={onlyOf("invite-person", form)} />
            {isFrozen ? (
              <FrozenNote>{words.addFrozen}</FrozenNote>
            ) : (
              <AddOrganisation form={onlyOf("add-organisation", form)} />
            )}
          </div>
        )}
      </div>
    </main>
  );
}

function isDone<Act extends string>(done: string | null, acts: Readonly<Record<Act, string>>): done is Act {
  return done !== null && Object.hasOwn(acts, done);
}

/** The state belongs to the one form of the page that was sent. */
function onlyOf(intent: string, form: FormState | null): FormState | null {
  return form?.intent === intent ? form : null;
}
