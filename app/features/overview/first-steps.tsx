import type { ReactNode } from "react";
import { ButtonLink } from "~/ui/button";
import { classNames } from "~/ui/class-names";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import type { OverviewData } from "./overview-data";
import { texts } from "./texts";

/** What to do first in a workspace where nothing is written yet. */
export function FirstSteps({ overview }: { readonly overview: OverviewData }) {
  const words = useTexts(texts);
  const base = `/cantieri/${overview.workspaceId}`;
  const own = overview.sections.filter(({ isMine }) => isMine);
  const first = own.find(({ id }) => id === "needs") ?? own[0];
  const hasDistrict = overview.municipalities > 0;
  const isAlone = overview.organisations < 2;
  const steps = words.startSteps;
  return (
    <section className="card start" aria-label={words.startTitle}>
      <ol>
        <Step number={1} isDone what={steps.call[0]} why={overview.callTitle} />
        <Step number={2} isDone={!isAlone} what={steps.invite[0]} why={steps.invite[1]}>
          {overview.canInvite && (
            <ButtonLink look={isAlone ? "primary" : "outline"} to={`${base}/partenariato/persone`}>
              {words.startInvite}
            </ButtonLink>
          )}
        </Step>
        <Step number={3} isDone={hasDistrict} what={steps.district[0]} why={steps.district[1]}>
          <ButtonLink to={`${base}/territorio`}>
            {overview.canCompose && !hasDistrict ? words.startDistrict : words.startSeeDistrict}
          </ButtonLink>
        </Step>
        <Step
          number={4}
          isDone={false}
          what={steps.write[0]}
          why={first ? steps.write[1] : words.startNotYet}
        >
          {first ? (
            <ButtonLink look={isAlone ? "outline" : "primary"} to={`${base}/proposta/${first.id}`}>
              {words.startWrite}
            </ButtonLink>
          ) : (
            <ButtonLink to={`${base}/proposta`}>{words.startRead}</ButtonLink>
          )}
        </Step>
        {overview.canAssign && (
          <Step number={5} isDone={false} what={steps.assign[0]} why={steps.assign[1]}>
            <ButtonLink to={`${base}/proposta`}>{words.startAssign}</ButtonLink>
          </Step>
        )}
      </ol>
    </section>
  );
}

interface StepProps {
  readonly number: number;
  readonly isDone: boolean;
  readonly what: string | undefined;
  readonly why: string | undefined;
  readonly children?: ReactNode;
}

function Step({ number, isDone, what, why, children }: StepProps) {
  return (
    <li className={classNames(isDone && "dn")}>
      <span className="nn">{isDone ? <Icon name="check" /> : number}</span>
      <div>
        <b>{what}</b>
        <p>{why}</p>
      </div>
      {children}
    </li>
  );
}
