import type { PublicTotal } from "~/domain/workshop/public-state";
import { inOrderOfVotes, noVotes, wasVotedOn, weightOf } from "~/domain/workshop/results/totals-of";
import { useWords } from "../words/words-context";
import type { OfStage } from "./phone-context";

interface ResultsListProps extends OfStage {
  readonly totals: readonly PublicTotal[];
}

/** The totals of a vote that was closed, the greatest first; what was counted in the room stays apart. */
export function ResultsList({ stage, totals }: ResultsListProps) {
  const { words } = useWords();
  const rows = inOrderOfVotes(
    stage.targets.map(({ id, title }) => ({
      ...(totals.find(({ targetId }) => targetId === id) ?? noVotes),
      id,
      title,
    })),
  );
  const most = Math.max(1, ...rows.map(weightOf));
  const hasRoom = rows.some(({ room }) => room !== 0);
  return (
    <section className="presults" aria-labelledby="risultati">
      <h2 id="risultati">{words.results}</h2>
      {!rows.some(wasVotedOn) && <p>{words.resultsNone}</p>}
      <ol>
        {rows.map((row) => (
          <li key={row.id}>
            <p className="row">
              <span>{row.title}</span>
              <b className="num">
                <Figure rule={stage.rule} total={row} />
              </b>
            </p>
            <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect width={100 * (Math.max(0, weightOf(row)) / most)} height="6" />
            </svg>
            {row.consent && <Answers consent={row.consent} />}
            {hasRoom && <WhereFrom total={row} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

type Total = Omit<PublicTotal, "targetId">;

function Figure({ rule, total }: Pick<OfStage["stage"], "rule"> & { readonly total: Total }) {
  const { words, language, say } = useWords();
  if (rule?.kind === "scores" && total.mean === null) return `– ${words.noScore}`;
  if (total.mean === null) return total.phones + total.room;
  const rounded = String(Math.round(total.mean * 10) / 10);
  const hasPoint = language === "en" || language === "ar";
  return say(words.mean, { n: hasPoint ? rounded : rounded.replace(".", ",") });
}

/** In the words of the buttons people pressed. */
function Answers({ consent }: { readonly consent: NonNullable<Total["consent"]> }) {
  const { words } = useWords();
  const { agrees, asides, objections } = consent;
  const said = [
    [words.agree, agrees],
    [words.standAside, asides],
    [words.object, objections],
  ] as const;
  return <p className="small muted num">{said.map(([label, n]) => `${label}: ${n}`).join(" · ")}</p>;
}

function WhereFrom({ total: { phones, room } }: { readonly total: Total }) {
  const { words, say } = useWords();
  return (
    <p className="small muted num">
      {say(words.fromPhones, { n: phones })}
      {room !== 0 && ` + ${say(words.fromRoom, { n: room })}`}
    </p>
  );
}
