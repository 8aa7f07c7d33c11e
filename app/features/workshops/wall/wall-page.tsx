import { Button } from "~/ui/button";
import { groupBy } from "~/domain/workshop/group-by";
import { looseWords } from "~/domain/workshop/loose-words";
import { classNames } from "~/ui/class-names";
import { useLanguage, useTexts } from "~/ui/language";
import type { CardView, TargetView } from "../outcome/outcome-data";
import { WorkshopPartHead } from "../workshop-part-head";
import type { WallData, WallExercise } from "./wall-data";
import { wallTexts } from "./wall-texts";

/** The wall for paper: groups in columns with their cards, in lines instead of grounds. */
export function WallPage({ wall }: { readonly wall: WallData }) {
  const words = useTexts(wallTexts);
  const { place, exercises, printedAt, fingerprint } = wall;
  return (
    <main id="contenuto" tabIndex={-1} className="main wall">
      <WorkshopPartHead place={place} title={words.title} facts={place.day}>
        <Button type="button" look="primary" icon="print" onClick={() => window.print()}>
          {words.print}
        </Button>
      </WorkshopPartHead>
      {exercises.every(({ targets }) => targets.length === 0) && <p className="muted">{words.empty}</p>}
      {exercises
        .filter(({ targets }) => targets.length > 0)
        .map(({ exercise, title, layout, questions, targets }) => (
          <section key={exercise} aria-label={title}>
            <h2>{title}</h2>
            {questions.map((question) => (
              <p key={question} className="question">
                {question}
              </p>
            ))}
            <Groups targets={targets} layout={layout} />
          </section>
        ))}
      <footer>
        {place.workspaceTitle} · <span lang="it">{place.title}</span> · {words.printed(printedAt)} ·{" "}
        {words.fingerprint} <code>{fingerprint}</code>
      </footer>
    </main>
  );
}

function Groups({ targets, layout }: Pick<WallExercise, "targets" | "layout">) {
  const language = useLanguage();
  const words = useTexts(wallTexts);
  const groups = targets.filter(({ kind }) => kind === "group");
  const loose = groupBy(
    targets.filter(({ kind }) => kind === "card"),
    ({ column }) => column,
  );
  return (
    <div className="wall-groups">
      {groups.map((group) => (
        <article key={group.id}>
          <h3>
            {group.title ? <span lang="it">{group.title}</span> : words.nameless}
            <Votes target={group} />
          </h3>
          <Cards cards={group.cards} />
        </article>
      ))}
      {[...loose].map(([column, cards]) => (
        <article key={column} className={classNames(column === "" && "loose")}>
          <h3>{column === "" ? looseWords[layout].left[language] : <span lang="it">{column}</span>}</h3>
          <Cards cards={cards.flatMap((target) => target.cards)} />
        </article>
      ))}
    </div>
  );
}

function Votes({ target: { votes } }: { readonly target: TargetView }) {
  const words = useTexts(wallTexts);
  if (votes === null) return null;
  return <small>{words.votes(votes)}</small>;
}

function Cards({ cards }: { readonly cards: readonly CardView[] }) {
  const words = useTexts(wallTexts);
  return (
    <ul>
      {cards.map(({ id, text, isInRoom }) => (
        <li key={id}>
          <span lang="it">{text}</span> {isInRoom && <small>{words.inRoom}</small>}
        </li>
      ))}
    </ul>
  );
}
