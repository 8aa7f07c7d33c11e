import type { FormEvent } from "react";
import { asksPhones } from "~/domain/workshop/asks-phones";
import { ballotProgress } from "../ballot/ballot-progress";
import { DotsRow } from "../ballot/dots-row";
import { isReadyFor, shownBallot } from "../merge-own-work";
import { Sign } from "../sign";
import { useWords } from "../words/words-context";
import { type OfStage, usePhone, useSendAddress } from "./phone-context";

/** What waits to be sent, or how far one is; and the act that says one is done. */
export function PhoneFoot() {
  const { state } = usePhone();
  const { stage } = state;
  const canAct = stage !== null && asksPhones(stage);
  const { contents } = usePhone();
  if (!canAct && contents.unsent.length === 0) return null;
  return (
    <div className="pfoot">
      <div className="standing" role="status">
        <Standing />
      </div>
      {canAct && <ReadyForm stage={stage} />}
    </div>
  );
}

function Standing() {
  const { words, count } = useWords();
  const { contents, isReached, state } = usePhone();
  const { unsent } = contents;
  const cards = unsent.filter(({ kind }) => kind === "card").length;
  if (!isReached && unsent.length > 0)
    return (
      <p className="unsent">
        <Sign name="cloud" />
        <span>
          {cards === unsent.length
            ? count(words.unsentCards, { n: cards })
            : `${count(words.unsent, { n: unsent.length })}: ${words.unsentWhat}`}
        </span>
      </p>
    );
  return state.stage?.kind === "vote" ? <VoteStanding /> : <WriteStanding />;
}

function WriteStanding() {
  const { words, say } = useWords();
  const { state, own, contents } = usePhone();
  const { stage, people } = state;
  if (stage === null) return null;
  if (isReadyFor(own, contents.unsent, stage.id)) return <p>{words.readySaid}</p>;
  if (people.ready === 0) return null;
  return <p>{say(words.readyCount, { n: people.ready, of: people.here })}</p>;
}

function VoteStanding() {
  const { words, language } = useWords();
  const { state, own, contents } = usePhone();
  const { stage } = state;
  if (stage?.rule == null || stage.state !== "open") return null;
  const { choices, sequence } = shownBallot(own, contents.unsent, stage.id);
  const isWaiting = contents.unsent.some((entry) => entry.kind === "ballot" && entry.stageId === stage.id);
  return (
    <>
      {stage.rule.kind === "dots" && <DotsRow rule={stage.rule} choices={choices} />}
      <p>{ballotProgress({ rule: stage.rule, targets: stage.targets, choices, words, language })}</p>
      {sequence > 0 && !isWaiting && (
        <p className="arrived">
          <Sign name="check" small /> {words.voteArrived}
        </p>
      )}
    </>
  );
}

/** While people write, the one act in blue is the one that puts a card. */
function ReadyForm({ stage: { id: stageId, kind } }: OfStage) {
  const { words } = useWords();
  const { own, contents, say } = usePhone();
  const action = useSendAddress();
  const isReady = isReadyFor(own, contents.unsent, stageId);
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    say({ kind: "ready", stageId, isReady: !isReady });
  };
  return (
    <form method="post" action={action} onSubmit={handleSubmit}>
      <input type="hidden" name="stageId" value={stageId} />
      <input type="hidden" name="isReady" value={isReady ? "0" : "1"} />
      <button
        type="submit"
        name="act"
        value="ready"
        className={isReady || kind === "write" ? "btn o" : "btn p"}
      >
        {isReady ? words.readyBack : words.ready}
      </button>
    </form>
  );
}
