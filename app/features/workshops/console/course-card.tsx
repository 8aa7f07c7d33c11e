import { useState } from "react";
import { Card } from "~/ui/card";
import { classNames } from "~/ui/class-names";
import { Icon } from "~/ui/icon";
import { useLanguage, useTexts } from "~/ui/language";
import { sayRule } from "../say-rule";
import { ActForm } from "./act-form";
import type { ConsoleData, StageView } from "./console-data";
import { consoleTexts } from "./console-texts";

interface CourseCardProps {
  readonly data: ConsoleData;
  readonly current: StageView | null;
}

/** All stages, and where everybody is. */
export function CourseCard({ data, current }: CourseCardProps) {
  const words = useTexts(consoleTexts);
  const { stages, exercises, mayRun, status } = data;
  const isRunning = mayRun && status === "open";
  const [isWhole, setWhole] = useState(false);
  return (
    <Card title={words.course} pattern="course">
      <ol className={classNames(isRunning && current !== null && !isWhole && "short")}>
        {stages.map((stage, index) => (
          <StageItem
            key={stage.id}
            stage={stage}
            number={index + 1}
            isCurrent={stage.id === current?.id}
            isRunning={isRunning}
            exercise={isFirst(stages, index) && exercises.length > 1 ? titleOf(data, stage) : null}
          />
        ))}
      </ol>
      {isRunning && current !== null && (
        <button
          type="button"
          className="plain-link whole"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? words.onlyCurrent : words.allStages(stages.length)}
        </button>
      )}
    </Card>
  );
}

function isFirst(stages: readonly StageView[], index: number): boolean {
  return stages[index]?.exercise !== stages[index - 1]?.exercise;
}

function titleOf({ exercises }: ConsoleData, { exercise }: StageView): string | null {
  return exercises.find((one) => one.exercise === exercise)?.title ?? null;
}

interface StageItemProps {
  readonly stage: StageView;
  readonly number: number;
  readonly isCurrent: boolean;
  readonly isRunning: boolean;
  /** null: it is not the first of its exercise, or there is only one */
  readonly exercise: string | null;
}

function StageItem({ stage, number, isCurrent, isRunning, exercise }: StageItemProps) {
  const words = useTexts(consoleTexts);
  const language = useLanguage();
  const { title, minutes, rule, namesOff, state, cards } = stage;
  const facts = [
    words.minutes(minutes),
    rule && sayRule(language, rule),
    cards > 0 && words.cards(cards),
    namesOff && words.namesOff,
  ].filter(Boolean);
  return (
    <>
      {exercise !== null && <li className="of-exercise">{exercise}</li>}
      <li
        className={classNames(state === "closed" && "done", isCurrent && "now")}
        aria-current={isCurrent ? "step" : undefined}
      >
        <span className="nn">
          {state === "closed" ? <Icon name="check" size="small" /> : number}
          {state === "closed" && <span className="vh">{words.closed}</span>}
        </span>
        <div>
          <b>{title}</b>
          <p>{facts.join(" · ")}</p>
          {isRunning && !isCurrent && (
            <ActForm intent="open-stage" fields={{ stageId: stage.id }}>
              <button className="plain-link" aria-label={`${words.bringHere}: ${title}`}>
                {words.bringHere}
              </button>
            </ActForm>
          )}
          {isRunning &&
            state === "waiting" &&
            !namesOff &&
            (stage.kind === "write" || stage.kind === "vote") && (
              <ActForm intent="names-off" fields={{ stageId: stage.id }}>
                <button
                  className="plain-link"
                  title={words.namesOffWhy}
                  aria-label={`${words.namesOffDo}: ${title}. ${words.namesOffWhy}`}
                >
                  {words.namesOffDo}
                </button>
              </ActForm>
            )}
        </div>
      </li>
    </>
  );
}
