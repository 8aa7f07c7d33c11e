import { useEffect, useRef, useState } from "react";
import { isTimerHeld } from "~/domain/workshop/stage-timer";
import { Sign } from "../sign";
import { useWords } from "../words/words-context";
import { clockText, markBetween } from "./time-marks";
import type { FollowedState } from "./use-public-state";
import { useRemaining } from "./use-remaining";

interface PhoneHeadProps {
  readonly title: string;
  readonly followed: FollowedState;
  readonly isSending: boolean;
}

/** The workshop, the step, the time that is left, and whether the network is there. */
export function PhoneHead({ title, followed, isSending }: PhoneHeadProps) {
  const { words, language, say } = useWords();
  const { stage, stageNumber, stageCount } = followed.state;
  const isReached = followed.isReached && isSending;
  return (
    <header className="phead">
      <p>{title}</p>
      {stage && (
        <div className="now">
          <span className="step">
            {say(words.step, { n: stageNumber, of: stageCount, title: stage.title[language] })}
          </span>
          <StageTimer followed={followed} />
        </div>
      )}
      {!isReached && (
        <p className="offline">
          <Sign name="cloud" small /> {words.noLine}
        </p>
      )}
    </header>
  );
}

function StageTimer({ followed }: { readonly followed: FollowedState }) {
  const { words } = useWords();
  const remaining = useRemaining(followed);
  const isHeld = isTimerHeld(followed.state.stage);
  const mark = useTimeMark(remaining);
  const sentences = { five: words.timeFive, one: words.timeOne, over: words.timeOver };
  return (
    <>
      {remaining !== null && (
        <span className="time num" role="timer" aria-label={words.timeLeft} dir="ltr">
          {clockText(remaining)}
          {isHeld && ` ${words.timerHeld}`}
        </span>
      )}
      <span className="vh" role="status">
        {mark && sentences[mark]}
      </span>
    </>
  );
}

/** Stays until the next one: a text that goes away at once is not read out. */
function useTimeMark(remaining: number | null) {
  const last = useRef(remaining);
  const [mark, setMark] = useState<ReturnType<typeof markBetween>>(null);
  useEffect(() => {
    const before = last.current;
    last.current = remaining;
    const passed = before === null || remaining === null ? null : markBetween(before, remaining);
    if (passed !== null) setMark(passed);
    else if (remaining === null || (before !== null && remaining > before + 1_000)) setMark(null);
  }, [remaining]);
  return mark;
}
