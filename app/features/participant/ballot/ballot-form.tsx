import { type FormEvent, useEffect, useRef } from "react";
import { tooManyOfReason } from "~/domain/workshop/check-ballot";
import type { VotingRule } from "~/domain/workshop/stage";
import { shownBallot } from "../merge-own-work";
import { type OfStage, usePhone, useSaidOf, useSendAddress } from "../phone/phone-context";
import { changeBallot, parseChange } from "./change-ballot";
import { ConsentList } from "./consent-list";
import { DotsList } from "./dots-list";
import { RankingList } from "./ranking-list";
import { ScoresList } from "./scores-list";

interface BallotFormProps extends OfStage {
  readonly rule: VotingRule;
}

/**
 * Every press is a button of one form, which carries the whole vote: without scripts the server works the press out,
 * with them the page does, by the same function.
 */
export function BallotForm({ stage, rule }: BallotFormProps) {
  const { own, contents, say } = usePhone();
  const said = useSaidOf(stage);
  const action = useSendAddress();
  const ballot = shownBallot(own, contents.unsent, stage.id);
  const keepFocus = useKeptPress();

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent; // React's type does not say which event a form is sent by
    const pressed = submitter instanceof HTMLButtonElement ? submitter.value : "";
    const change = parseChange(pressed);
    const choices = change === null ? ballot.choices : changeBallot(rule, ballot.choices, change);
    const typed = new FormData(event.currentTarget).get("reason");
    const reason = typeof typed === "string" ? typed.trim() : ballot.reason;
    const isTooLong = tooManyOfReason(reason) > 0;
    if (isTooLong && change === null) {
      event.currentTarget.querySelector("textarea")?.focus();
      return;
    }
    if (change !== null) keepFocus(change.targetId, pressed);
    // A press at the limit of the rule: there is nothing to send.
    if (change !== null && choices === ballot.choices) return;
    say({
      kind: "ballot",
      stageId: stage.id,
      choices,
      // What is too long stays in its field until it is shortened: a vote is not held up by it.
      reason: isTooLong ? ballot.reason : reason,
      sequence: ballot.sequence + 1,
    });
  }

  const shown = { targets: stage.targets, choices: ballot.choices };
  return (
    <form method="post" action={action} onSubmit={handleSubmit} className="ballot">
      <input type="hidden" name="act" value="ballot" />
      <input type="hidden" name="stageId" value={stage.id} />
      <input type="hidden" name="sequence" value={ballot.sequence + 1} />
      {ballot.choices.map(({ targetId, value }) => (
        <input key={targetId} type="hidden" name="choice" value={`${targetId}=${value}`} />
      ))}
      {rule.kind === "dots" && <DotsList {...shown} rule={rule} />}
      {rule.kind === "scores" && <ScoresList {...shown} rule={rule} />}
      {rule.kind === "ranking" && <RankingList {...shown} rule={rule} />}
      {rule.kind === "consent" && <ConsentList {...shown} reason={said?.objection || ballot.reason} />}
    </form>
  );
}

/** A button that goes away, or moves with its row, would leave the keyboard nowhere: the row's own takes over. */
function useKeptPress() {
  const pressed = useRef<{ readonly targetId: string; readonly value: string } | null>(null);
  useEffect(() => {
    if (pressed.current === null) return;
    const { targetId, value } = pressed.current;
    pressed.current = null;
    const inRow = [
      ...document.querySelectorAll<HTMLButtonElement>(`[data-target="${CSS.escape(targetId)}"]`),
    ];
    const same = inRow.find((button) => button.value === value);
    (same ?? inRow[0])?.focus({ preventScroll: same === undefined ? false : true });
  });
  return (targetId: string, value: string) => {
    pressed.current = { targetId, value };
  };
}
