import { isTimerHeld } from "~/domain/workshop/stage-timer";
import { useTexts } from "~/ui/language";
import { Button } from "~/ui/button";
import { Meter } from "~/ui/meter";
import { ActForm } from "./act-form";
import type { StageView } from "./console-data";
import { consoleTexts, type ConsoleWords } from "./console-texts";
import type { TimedState } from "./use-public-state";
import { formatTimer, useTimeLeft } from "./use-time-left";

interface TimerCardProps {
  readonly timed: TimedState;
  readonly stage: StageView | null;
  readonly mayRun: boolean;
}

const more = [1, 5] as const;
const minuteMs = 60_000;
/** Only then is it said aloud: every second would be noise. */
const toldAt = [5, 1];

/** What is left of the stage, by the server's clock. */
export function TimerCard({ timed, stage, mayRun }: TimerCardProps) {
  const words = useTexts(consoleTexts);
  const left = useTimeLeft(timed);
  const current = timed.state.stage;
  // What is told of the stage may come before the page knows of it, or after.
  const isOpen = stage?.state === "open" && current?.id === stage.id && current.state === "open";
  if (!isOpen)
    return (
      <section className="card timer-card">
        <p className="small muted">{words.noStage}</p>
      </section>
    );
  const isHeld = isTimerHeld(current);
  return (
    <section className="card timer-card" aria-label={words.timer}>
      {left === null ? (
        <p className="small muted">{words.noTimer(stage.title)}</p>
      ) : (
        <TimeLeft left={left} stage={stage} isHeld={isHeld} />
      )}
      {mayRun && <TimerActs stageId={stage.id} isHeld={isHeld} hasTimeLeft={left !== null && left > 0} />}
    </section>
  );
}

interface TimeLeftProps {
  readonly left: number;
  readonly stage: StageView;
  readonly isHeld: boolean;
}

function TimeLeft({ left, stage, isHeld }: TimeLeftProps) {
  const words = useTexts(consoleTexts);
  return (
    <>
      <p className="small muted">
        {left === 0 ? words.timeOver : words.timeLeft(stage.title)}
        {isHeld && ` · ${words.timerHeld}`}
      </p>
      <p className={left === 0 ? "timer over" : "timer"} role="timer" aria-live="off">
        {formatTimer(left)}
      </p>
      <Meter
        label={words.timer}
        value={left}
        max={Math.max(stage.minutes * minuteMs, left, 1)}
        tone={left === 0 ? "warn" : "blue"}
      />
      <p className="vh" role="status">
        {isHeld ? words.timerHeld : toldOf(left, words)}
      </p>
    </>
  );
}

interface TimerActsProps {
  readonly stageId: string;
  readonly isHeld: boolean;
  readonly hasTimeLeft: boolean;
}

/** What was given by oversight is taken back; of the stage that is in sight, not of the one another led everybody to. */
function TimerActs({ stageId, isHeld, hasTimeLeft }: TimerActsProps) {
  const words = useTexts(consoleTexts);
  return (
    <div className="timer-acts">
      {(isHeld || hasTimeLeft) && (
        <ActForm intent={isHeld ? "resume-timer" : "hold-timer"} fields={{ stageId }}>
          <Button small>{isHeld ? words.resumeTimer : words.holdTimer}</Button>
        </ActForm>
      )}
      {(hasTimeLeft ? [-1, ...more] : more).map((minutes) => (
        <ActForm key={minutes} intent="add-time" fields={{ stageId, minutes }}>
          <Button small>{minutes < 0 ? words.lessTime(-minutes) : words.moreTime(minutes)}</Button>
        </ActForm>
      ))}
    </div>
  );
}

function toldOf(left: number, words: ConsoleWords): string {
  if (left === 0) return words.timeOver;
  const minutes = Math.ceil(left / minuteMs);
  return toldAt.includes(minutes) ? words.told(minutes) : "";
}
