import { classNames } from "~/ui/class-names";
import { ParticipantPage } from "../participant-page";
import { PlainField } from "../plain-field";
import { Sign } from "../sign";
import { useWords } from "../words/words-context";
import type { ToldFate } from "./told-fate";

export interface FatePageProps {
  /** where the form goes */
  readonly address: string;
  /** null: no code was given yet, or none that is known */
  readonly found: {
    readonly workshop: string;
    readonly cards: readonly { readonly id: string; readonly text: string; readonly fate: ToldFate }[];
  } | null;
  readonly error: "missing" | "unknown" | "too-many-tries" | null;
  /** the phone itself knows who asks: there is a workshop to go back to */
  readonly backTo: string | null;
}

/** What became of each card of one person: it asks for the code, and for nothing else. */
export function FatePage({ address, found, error, backTo }: FatePageProps) {
  const { words, language } = useWords();
  return (
    <ParticipantPage
      over={found?.workshop ?? "Cantiere"}
      title={words.fateTitle}
      languageAddress={backTo === null ? (chosen) => `${address}?lingua=${chosen}` : null}
    >
      {found === null ? <CodeForm address={address} error={error} /> : <Fates cards={found.cards} />}
      {found !== null && backTo === null && (
        <p>
          <a href={`${address}?lingua=${language}`}>{words.fateOther}</a>
        </p>
      )}
      {backTo !== null && (
        <p>
          <a className="btn o" href={backTo}>
            {words.backToWorkshop}
          </a>
        </p>
      )}
    </ParticipantPage>
  );
}

/** Sent in the body: an address with the code in it would stay in the phone's history. */
function CodeForm({ address, error }: Pick<FatePageProps, "address" | "error">) {
  const { words, language } = useWords();
  const sentences = {
    missing: words.fateMissing,
    unknown: words.fateUnknown,
    "too-many-tries": words.tooManyTries,
  };
  return (
    <form method="post" action={`${address}?lingua=${language}`} noValidate className="pform">
      <PlainField id="codice" label={words.fateLabel} help={words.fateLead} error={error && sentences[error]}>
        {(control) => (
          <input
            {...control}
            className="in"
            name="code"
            dir="ltr"
            placeholder="ABCD-EFGH-JKLM-NPQR"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            required
          />
        )}
      </PlainField>
      <button type="submit" className="btn p wide">
        {words.fateGo}
      </button>
    </form>
  );
}

function Fates({ cards }: Pick<NonNullable<FatePageProps["found"]>, "cards">) {
  const { words } = useWords();
  if (cards.length === 0) return <p className="lead">{words.fateNoCards}</p>;
  return (
    <ul className="fates">
      {cards.map(({ id, text, fate }) => (
        <li key={id}>
          <p className="said">{text}</p>
          <Fate fate={fate} />
        </li>
      ))}
    </ul>
  );
}

/** Under the words of a card what became of it; the red thread where it leads on. */
function Fate({ fate: { kind, group, title, reason } }: { readonly fate: ToldFate }) {
  const { words, say } = useWords();
  return (
    <div className={classNames("fate", kind !== "undecided" && "settled", kind === "need" && "thread")}>
      <Sign name={signs[kind]} small />
      <div>
        {group !== null && <p className="group">{say(words.fates.inGroup, { title: group })}</p>}
        <p>{say(words.fates[kind], { title, reason })}</p>
      </div>
    </div>
  );
}

const signs = {
  undecided: "clock",
  need: "thread",
  commitment: "check",
  finding: "check",
  "set-aside": "minus",
  hidden: "minus",
  withdrawn: "minus",
} as const satisfies Readonly<Record<ToldFate["kind"], Parameters<typeof Sign>[0]["name"]>>;
