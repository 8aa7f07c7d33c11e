import { asksPhones } from "~/domain/workshop/asks-phones";
import { isTimerHeld } from "~/domain/workshop/stage-timer";
import { formatWorkshopCode } from "~/domain/workshop/workshop-code";
import { useTexts } from "~/ui/language";
import { QrCode } from "~/ui/qr-code";
import type { TimedState } from "../console/use-public-state";
import { formatTimer, useTimeLeft } from "../console/use-time-left";
import type { ProjectorData } from "./projector-data";
import { projectorTexts } from "./projector-texts";

interface ProjectorSideProps {
  readonly projector: ProjectorData;
  readonly known: TimedState;
}

/** The time, how many, and always the way in. */
export function ProjectorSide({ projector, known }: ProjectorSideProps) {
  const words = useTexts(projectorTexts);
  const { code, address, qr } = projector;
  return (
    <aside aria-label={words.join}>
      <CountDown known={known} />
      <Counts known={known} />
      {code !== null && known.state.status === "open" && (
        <div className="way-in">
          {qr && <QrCode drawing={qr} label={words.qr(address)} />}
          <p>{words.withCode(address)}</p>
          <p className="code">
            <span className="vh">{words.spelled(code.split("").join(" "))}</span>
            <span aria-hidden="true">{formatWorkshopCode(code)}</span>
          </p>
        </div>
      )}
    </aside>
  );
}

function CountDown({ known }: { readonly known: TimedState }) {
  const words = useTexts(projectorTexts);
  const left = useTimeLeft(known);
  if (left === null) return null;
  return (
    <div className="count-down">
      <p className="num" role="timer" aria-label={words.timeLeft}>
        {formatTimer(left)}
      </p>
      {isTimerHeld(known.state.stage) && <p className="time-up">{words.timerHeld}</p>}
      {left === 0 && <p className="time-up">{words.timeUp}</p>}
    </div>
  );
}

function Counts({ known: { state } }: { readonly known: TimedState }) {
  const words = useTexts(projectorTexts);
  const { people, stage } = state;
  const { here, ready, ballots, cards } = people;
  if (stage === null || !asksPhones(stage))
    return (
      <div className="counts">
        <p>
          <b className="num">{here}</b> {words.here(here)}
        </p>
      </div>
    );
  if (stage.kind === "vote")
    return (
      <div className="counts">
        <OfAll count={ballots} what={words.ballots(ballots)} all={here} />
      </div>
    );
  return (
    <div className="counts">
      <p>
        <b className="num">{cards}</b> {stage.isRevealed ? words.cards(cards) : words.coveredCards(cards)}
      </p>
      <OfAll count={ready} what={words.ready(ready)} all={here} />
    </div>
  );
}

interface OfAllProps {
  readonly count: number;
  readonly what: string;
  readonly all: number;
}

function OfAll({ count, what, all }: OfAllProps) {
  return (
    <p>
      <b className="num">{count}</b> {what} <b className="num">{all}</b>
    </p>
  );
}
