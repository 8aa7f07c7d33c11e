import { useEffect, useMemo, useRef } from "react";
import type { PublicState } from "~/domain/workshop/public-state";
import type { OwnWork } from "../own-work";
import { useWords } from "../words/words-context";
import { AboutMe } from "./about-me";
import { EndScreen } from "./end-screen";
import { NotPut } from "./not-put";
import { NotTaken } from "./not-taken";
import type { PersonalCodeProps } from "./personal-code";
import { PhoneProvider } from "./phone-context";
import { PhoneFoot } from "./phone-foot";
import { PhoneHead } from "./phone-head";
import { StageScreen } from "./stage-screen";
import { useFreshOwn } from "./use-fresh-own";
import { useOutbox } from "./use-outbox";
import { usePublicState } from "./use-public-state";
import type { SaidBack } from "./said-back";

export interface PhonePageProps {
  readonly title: string;
  readonly nickname: string;
  readonly participantId: string;
  readonly personalCode: PersonalCodeProps;
  readonly keptUntil: string;
  readonly state: PublicState;
  readonly own: OwnWork;
  readonly newCardId: string;
  /** the card that is being corrected on a page without scripts; null: none */
  readonly correctingId: string | null;
  /** why a form that was sent without scripts was not taken; null: it was, or none was sent */
  readonly said: SaidBack | null;
}

/** A participant's phone: one thing on the screen, the act at its foot. */
export function PhonePage(props: PhonePageProps) {
  const { title, participantId, nickname, newCardId, said } = props;
  const { words } = useWords();
  const followed = usePublicState(props.state);
  const { state } = followed;
  const { workshopId } = state;
  const sayings = useOutbox({ workshopId, participantId, own: props.own });
  useFreshOwn({ state, own: sayings.own, setOwn: sayings.setOwn });
  useKeptPlace(`${state.status}/${state.stage?.id}`);
  const phone = useMemo(
    () => ({ ...sayings, state, workshopId, participantId, nickname, newCardId, said }),
    [sayings, state, workshopId, participantId, nickname, newCardId, said],
  );
  const isOver = state.status === "closed";
  return (
    <PhoneProvider value={phone}>
      <a className="skip" href="#contenuto">
        {words.skip}
      </a>
      <PhoneHead title={title} followed={followed} isSending={sayings.isReached} />
      <main id="contenuto" tabIndex={-1} className="pmain withfoot">
        <NotTaken isGone={followed.isGone} said={said} />
        <NotPut />
        {isOver ? (
          <EndScreen personalCode={props.personalCode} />
        ) : (
          <StageScreen correctingId={props.correctingId} />
        )}
        <AboutMe personalCode={isOver ? null : props.personalCode} keptUntil={props.keptUntil} />
      </main>
      {!isOver && <PhoneFoot />}
    </PhoneProvider>
  );
}

/** Another stage takes the focus away with what had it: the next Tab goes on from what is new. */
function useKeptPlace(what: string): void {
  const last = useRef(what);
  useEffect(() => {
    if (last.current === what) return;
    last.current = what;
    window.scrollTo(0, 0);
    if (document.activeElement === document.body)
      document.getElementById("contenuto")?.focus({ preventScroll: true });
  }, [what]);
}
