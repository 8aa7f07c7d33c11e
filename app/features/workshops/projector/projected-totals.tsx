import type { PublicTotal } from "~/domain/workshop/public-state";
import type { VoteTarget } from "~/domain/workshop/stage";
import { useTexts } from "~/ui/language";
import { projectorTexts } from "./projector-texts";

interface ProjectedTotalsProps {
  readonly targets: readonly VoteTarget[];
  /** null: the vote goes on */
  readonly totals: readonly PublicTotal[] | null;
}

/** A screen does not scroll, and a result takes the height of two names. */
const mostShown = { names: 8, results: 5 };

/** What is voted on; once the vote is closed, what it came to, the most voted first. */
export function ProjectedTotals({ targets, totals }: ProjectedTotalsProps) {
  const words = useTexts(projectorTexts);
  const rows = targets
    .map(({ id, title }) => ({ id, title, ...votesOf(totals, id) }))
    .sort((one, other) => sumOf(other) - sumOf(one));
  const hasRoom = rows.some(({ room }) => room > 0);
  const most = Math.max(1, ...rows.map(sumOf));
  const shown = rows.slice(0, totals ? mostShown.results : mostShown.names);
  return (
    <div className="totals">
      <ol>
        {shown.map((row) => (
          <li key={row.id}>
            <span lang="it">{row.title || words.nameless}</span>
            {totals && (
              <>
                <b className="num">{sumOf(row)}</b>
                <progress value={sumOf(row)} max={most} aria-hidden="true" />
                {hasRoom && (
                  <small>
                    {words.phones(row.phones)}
                    {row.room > 0 && ` + ${words.inRoom(row.room)}`}
                  </small>
                )}
              </>
            )}
          </li>
        ))}
      </ol>
      {rows.length > shown.length && <p className="more">{words.others(rows.length - shown.length)}</p>}
    </div>
  );
}

function votesOf(totals: readonly PublicTotal[] | null, targetId: string) {
  const { phones, room } = totals?.find((total) => total.targetId === targetId) ?? { phones: 0, room: 0 };
  return { phones, room };
}

const sumOf = ({ phones, room }: { readonly phones: number; readonly room: number }) => phones + room;
