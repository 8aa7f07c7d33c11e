import { Button } from "~/ui/button";
import type { Layout } from "~/domain/workshop/exercise";
import { looseWords } from "~/domain/workshop/loose-words";
import { useLanguage, useTexts } from "~/ui/language";
import { ActForm } from "./act-form";
import type { ConsoleData, StageView } from "./console-data";
import { consoleTexts } from "./console-texts";

interface NextCardProps extends Pick<ConsoleData, "stages"> {
  readonly current: StageView | null;
  /** cards of the current stage, as the phones told */
  readonly cards: number;
  /** cards that stand nowhere yet, of the current exercise, and how its board is laid out */
  readonly loose: { readonly cards: number; readonly layout: Layout };
}

/** What comes next: one act in blue, never two. Above the stages, so that it is in sight however many they are. */
export function NextCard({ stages, current, cards, loose }: NextCardProps) {
  const words = useTexts(consoleTexts);
  const language = useLanguage();
  const next = current === null ? stages[0] : stages[stages.indexOf(current) + 1];
  const isOpen = current?.state === "open";
  const covered = findCovered(stages, current);
  const mustCount = isOpen && current.kind === "vote";
  return (
    <section className="card stage-acts" aria-label={words.next}>
      {covered && (
        <ActForm intent="reveal-stage" fields={{ stageId: covered.id }}>
          <Button look="primary" wide>
            {words.reveal}
          </Button>
          <p className="xs muted">{words.revealWhy(covered === current ? cards : covered.cards)}</p>
        </ActForm>
      )}
      {mustCount && <CloseStage stage={current} />}
      {next && (
        <ActForm intent="open-stage" fields={{ stageId: next.id }}>
          <Button look={covered || mustCount ? "outline" : "primary"} wide>
            {current === null ? words.begin(next.title) : words.bringTo(next.title)}
          </Button>
          <p className="xs muted">
            {words.phonesFollow}
            {current?.kind === "group" &&
              loose.cards > 0 &&
              ` ${words.looseLeft(loose.cards, looseWords[loose.layout].outside[language])}`}
          </p>
        </ActForm>
      )}
      {isOpen && !mustCount && <CloseStage stage={current} />}
      {current?.state === "closed" && current.kind !== "vote" && (
        <ActForm intent="reopen-stage" fields={{ stageId: current.id }}>
          <Button small>{words.reopen(current.title)}</Button>
        </ActForm>
      )}
      {!next && <p className="small muted">{words.lastStage}</p>}
    </section>
  );
}

/** The cards that wait to be uncovered: of the stage people write in, or of one they were led away from before that. */
function findCovered(stages: readonly StageView[], current: StageView | null): StageView | null {
  if (current === null) return null;
  const canBe = (stage: StageView) => stage.kind === "write" && !stage.isRevealed && !stage.isOpenWriting;
  if (current.state === "open" && current.kind === "write") return canBe(current) ? current : null;
  const left = stages.find(
    (stage) =>
      stage.exercise === current.exercise && stage.state === "closed" && stage.cards > 0 && canBe(stage),
  );
  return left ?? null;
}

function CloseStage({ stage: { id, kind } }: { readonly stage: StageView }) {
  const words = useTexts(consoleTexts);
  const isVote = kind === "vote";
  return (
    <ActForm intent="close-stage" fields={{ stageId: id }}>
      <Button look={isVote ? "primary" : "outline"} wide={isVote} small={!isVote}>
        {isVote ? words.closeVote : words.closeStage}
      </Button>
    </ActForm>
  );
}
