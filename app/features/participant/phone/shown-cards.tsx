import { useWords } from "../words/words-context";
import { type OfStage, usePhone } from "./phone-context";

/** What everybody wrote, once it is shown, where phones may read. */
export function ShownCards({ stage }: OfStage) {
  const { words, language, say } = useWords();
  const { own } = usePhone();
  if (!stage.tools.includes("read") || (!stage.isRevealed && stage.shown.length === 0)) return null;
  const ownIds = new Set(own.cards.map(({ id }) => id));
  return (
    <section className="pcards" aria-labelledby="scritti">
      <h2 id="scritti">{words.shown}</h2>
      {stage.shown.length === 0 && <p className="muted">{words.shownNone}</p>}
      {stage.shownOf > stage.shown.length && (
        <p className="small muted">{say(words.shownSome, { n: stage.shown.length, of: stage.shownOf })}</p>
      )}
      <ul>
        {byColumn(stage).map(({ id, text, column }) => (
          <li key={id} className="ccard plain">
            <p>
              {text} {ownIds.has(id) && <b className="mine">{words.yours}</b>}
            </p>
            {column && (
              <p className="small line">
                <span>{column.title[language]}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Table by table, to begin from what one's own has written; what stands nowhere comes last. */
function byColumn({ columns, shown }: OfStage["stage"]) {
  const placed = shown.map((card) => ({ ...card, column: columns.find(({ id }) => id === card.columnId) }));
  const inTurn = [...columns, undefined];
  return inTurn.flatMap((column) => placed.filter((card) => card.column?.id === column?.id));
}
