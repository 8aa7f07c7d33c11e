import type { PublicTotal } from "~/domain/workshop/public-state";
import { useWords } from "../words/words-context";
import type { OfStage } from "./phone-context";

interface ResultsListProps extends OfStage {
  readonly totals: readonly PublicTotal[];
}

/** The totals of a vote that was closed, the greatest first; what was counted in the room stays apart. */
export function ResultsList({ stage, totals }: ResultsListProps) {
  const { words, say } = useWords();
  const rows = stage.targets
    .map(({ id, title }) => ({ title, ...(totals.find(({ targetId }) => targetId === id) ?? noVotes), id }))
    .sort((one, other) => sumOf(other) - sumOf(one));
  const most = Math.max(1, ...rows.map(sumOf));
  const hasRoom = rows.some(({ room }) => room !== 0);
  return (
    <section className="presults" aria-labelledby="risultati">
      <h2 id="risultati">{words.results}</h2>
      {rows.length === 0 && <p className="muted">{words.resultsNone}</p>}
      <ol>
        {rows.map((row) => (
          <li key={row.id}>
            <p className="row">
              <span>{row.title}</span>
              <b className="num">{roundedSum(row)}</b>
            </p>
            <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect width={100 * (Math.max(0, sumOf(row)) / most)} height="6" />
            </svg>
            {hasRoom && (
              <p className="small muted">
                {say(words.fromPhones, { n: row.phones })}
                {row.room !== 0 && ` + ${say(words.fromRoom, { n: row.room })}`}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

const noVotes = { phones: 0, room: 0 };

function sumOf({ phones, room }: { readonly phones: number; readonly room: number }): number {
  return phones + room;
}

/** Means of scores have decimals. */
function roundedSum(row: { readonly phones: number; readonly room: number }): number {
  return Math.round(sumOf(row) * 10) / 10;
}
