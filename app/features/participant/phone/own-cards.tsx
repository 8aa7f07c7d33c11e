import { type ShownCard, shownCards } from "../merge-own-work";
import { Sign } from "../sign";
import { useWords } from "../words/words-context";
import { type OfStage, usePhone } from "./phone-context";

interface OwnCardsProps extends OfStage {
  /** null: nothing can be changed any more */
  readonly onCorrect: ((cardId: string) => void) | null;
}

/** What this person wrote in the stage, each with what is to be known of it. */
export function OwnCards({ stage, onCorrect }: OwnCardsProps) {
  const { words } = useWords();
  const { own, contents } = usePhone();
  const cards = shownCards(own, contents.unsent, stage.id);
  if (cards.length === 0) return null;
  return (
    <section className="pcards" aria-labelledby="i-tuoi">
      <h2 id="i-tuoi">{words.own}</h2>
      {onCorrect === null && stage.state === "closed" && <p className="small muted">{words.cardsStay}</p>}
      <ul>
        {cards.map((card) => (
          <li key={card.id} className={card.hiddenReason === null ? "ccard" : "ccard hidden"}>
            <OwnCard card={card} stage={stage} onCorrect={onCorrect} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OwnCard({ card, stage, onCorrect }: OwnCardsProps & { readonly card: ShownCard }) {
  const { words, language, say } = useWords();
  const { workshopId } = usePhone();
  const column = stage.columns.find(({ id }) => id === card.columnId);
  return (
    <>
      <div className="row">
        <p>{card.text}</p>
        {onCorrect && card.hiddenReason === null && (
          <a
            className="pen"
            href={`/laboratorio/${workshopId}?correggi=${card.id}`}
            aria-label={`${words.correct}: ${card.text}`}
            onClick={(event) => {
              event.preventDefault();
              onCorrect(card.id);
              window.scrollTo(0, 0);
            }}
          >
            <Sign name="pencil" />
          </a>
        )}
      </div>
      {card.hiddenReason !== null && (
        <p className="why">{say(words.hidden, { reason: card.hiddenReason })}</p>
      )}
      {(column || card.isUnsent) && (
        <p className="small line">
          <span>{column?.title[language]}</span>
          {card.isUnsent && (
            <b className="unsent">
              <Sign name="clock" small /> {words.toSend}
            </b>
          )}
        </p>
      )}
    </>
  );
}
