import { Button } from "~/ui/button";
import { useTexts } from "~/ui/language";
import { ActForm } from "./act-form";
import type { ConsoleData, StageView } from "./console-data";
import { consoleTexts } from "./console-texts";

interface NextCardProps extends Pick<ConsoleData, "stages"> {
  readonly current: StageView | null;
  /** cards of the current stage, as the phones told */
  readonly cards: number;
  /** cards in no group yet, of the current exercise */
  readonly loose: number;
}

/** What comes next: one act in blue, never two. Above the stages, so that it is in sight however many they are. */
export function NextCard({ stages, current, cards, loose }: NextCardProps) {
  const words = useTexts(consoleTexts);
  const next = current === null ? stages[0] : stages[stages.indexOf(current) + 1];
  const isOpen = current?.state === "open";
  const mayReveal = isOpen && current.kind === "write" && !current.isRevealed && !current.isOpenWriting;
  const mustCount = isOpen && current.kind === "vote";
  return (
    <section className="card stage-acts" aria-label={words.next}>
      {mayReveal && (
        <ActForm intent="reveal-stage" fields={{ stageId: current.id }}>
          <Button look="primary" wide>
            {words.reveal}
          </Button>
          <p className="xs muted">{words.revealWhy(cards)}</p>
        </ActForm>
      )}
      {mustCount && <CloseStage stage={current} />}
      {next && (
        <ActForm intent="open-stage" fields={{ stageId: next.id }}>
          <Button look={mayReveal || mustCount ? "outline" : "primary"} wide>
            {current === null ? words.begin(next.title) : words.bringTo(next.title)}
          </Button>
          <p className="xs muted">
            {words.phonesFollow}
            {current?.kind === "group" && loose > 0 && ` ${words.looseLeft(loose)}`}
          </p>
        </ActForm>
      )}
      {isOpen && !mustCount && <CloseStage stage={current} />}
      {!next && <p className="small muted">{words.lastStage}</p>}
    </section>
  );
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
