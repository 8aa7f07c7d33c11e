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
      {left === 0 && <p className="time-up">{words.timeUp}</p>}
    </div>
  );
}

function Counts({ known: { state } }: { readonly known: TimedState }) {
  const words = useTexts(projectorTexts);
  const { people, stage } = state;
  if (stage === null || stage.state !== "open")
    return (
      <div className="counts">
        <p>
          <b className="num">{people.here}</b> {words.here(people.here)}
        </p>
      </div>
    );
  return (
    <div className="counts">
      {stage.kind === "write" && (
        <p>
          <b className="num">{people.cards}</b>{" "}
          {stage.isRevealed ? words.cards(people.cards) : words.coveredCards(people.cards)}
        </p>
      )}
      {stage.kind === "vote" ? (
        <p>
          <b className="num">{people.ballots}</b> {words.ballots} <b className="num">{people.here}</b>
        </p>
      ) : (
        <p>
          <b className="num">{people.ready}</b> {words.ready} <b className="num">{people.here}</b>
        </p>
      )}
    </div>
  );
}
