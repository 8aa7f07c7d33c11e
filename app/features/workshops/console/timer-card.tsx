import { useTexts } from "~/ui/language";
import { Button } from "~/ui/button";
import { Meter } from "~/ui/meter";
import { ActForm } from "./act-form";
import type { StageView } from "./console-data";
import { consoleTexts } from "./console-texts";
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
  if (stage === null || stage.state !== "open" || left === null)
    return (
      <section className="card timer-card">
        <p className="small muted">{words.noTimer}</p>
      </section>
    );
  const minutesLeft = Math.ceil(left / minuteMs);
  const told = left === 0 ? words.timeOver : toldAt.includes(minutesLeft) ? words.told(minutesLeft) : "";
  return (
    <section className="card timer-card" aria-label={words.timer}>
      <p className="small muted">{left === 0 ? words.timeOver : words.timeLeft(stage.title)}</p>
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
        {told}
      </p>
      {mayRun && (
        <div className="timer-acts">
          {more.map((minutes) => (
            <ActForm key={minutes} intent="add-time" fields={{ minutes }}>
              <Button small>{words.moreTime(minutes)}</Button>
            </ActForm>
          ))}
        </div>
      )}
    </section>
  );
}
