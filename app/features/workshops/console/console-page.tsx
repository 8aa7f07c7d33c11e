import { useSearchParams } from "@remix-run/react";
import { useMemo, useState } from "react";
import type { PublicCount } from "~/domain/workshop/public-state";
import { Button, ButtonLink } from "~/ui/button";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { BoardScreen } from "../board/board-screen";
import type { BoardAbout, CoveredCards, Votes } from "../board/board-data";
import { ActForm } from "./act-form";
import type { ConsoleData, ConsoleGround, ExerciseView, StageView } from "./console-data";
import { ConsoleHead } from "./console-head";
import { consoleTexts } from "./console-texts";
import { CourseCard } from "./course-card";
import { EntranceCard } from "./entrance-card";
import { ExerciseSwitch } from "./exercise-switch";
import { HiddenCards } from "./hidden-card";
import { NextCard } from "./next-card";
import { PeopleCard } from "./people-card";
import { ReadyCard } from "./ready-card";
import { TimerCard } from "./timer-card";
import { ToolsCard } from "./tools-card";
import { usePublicState } from "./use-public-state";
import { VotePanel } from "./vote-panel";

interface ConsolePageProps {
  readonly data: ConsoleData;
  readonly ground: ConsoleGround;
}

/** The desk of a workshop: the course at the left, the board, and who is there. */
export function ConsolePage({ data, ground }: ConsolePageProps) {
  const words = useTexts(consoleTexts);
  const { workspaceId, workshopId, stages, status, mayRun, entrance } = data;
  const base = `/cantieri/${workspaceId}/laboratori/${workshopId}`;
  const timed = usePublicState(`${base}/eventi`, data.state);
  const { people } = timed.state;
  const current = stages.find(({ id }) => id === data.currentStageId) ?? null;
  const exercise = useExercise(data, current);
  const about = useAbout(data, exercise);
  const covered = useCovered(about?.exercise === current?.exercise ? current : null, people);
  const [loose, setLoose] = useState(0);
  return (
    <main id="contenuto" tabIndex={-1} className="main desk-of-workshop">
      <ConsoleHead data={data} here={people.here} />
      {!mayRun && <Note>{words.readOnly}</Note>}
      {status === "closed" && <Closed base={base} />}
      <div className="console">
        <div className="stack">
          {status === "open" && <TimerCard timed={timed} stage={current} mayRun={mayRun} />}
          {status === "prepared" && mayRun && <OpenCard />}
          {mayRun && status === "open" && (
            <NextCard
              stages={stages}
              current={current}
              cards={people.cards}
              loose={{ cards: loose, layout: about?.layout ?? "groups" }}
            />
          )}
          <CourseCard data={data} current={current} />
          {mayRun && status === "open" && current?.state === "open" && <ToolsCard stage={current} />}
        </div>
        <div className="stack middle">
          {current?.kind === "vote" && (
            <VotePanel
              stage={current}
              people={people}
              counted={data.counted.find(({ stageId }) => stageId === current.id) ?? null}
              mayRun={mayRun}
              results={`${base}/risultati?voto=${current.id}`}
            />
          )}
          <ExerciseSwitch exercises={data.exercises} shown={exercise} />
          {about && (
            <BoardScreen
              key={about.exercise}
              about={about}
              initial={ground.board}
              covered={covered}
              onLoose={setLoose}
            />
          )}
        </div>
        <div className="stack aside">
          {entrance && <EntranceCard entrance={entrance} />}
          {status === "open" && <ReadyCard people={people} stage={current} mayRun={mayRun} />}
          <PeopleCard participants={data.participants} mayRun={mayRun && status === "open"} />
          <HiddenCards data={data} />
        </div>
      </div>
    </main>
  );
}

function OpenCard() {
  const words = useTexts(consoleTexts);
  return (
    <section className="card open-card">
      <ActForm intent="open-workshop">
        <Button look="primary" wide>
          {words.open}
        </Button>
        <p className="xs muted">{words.openWhy}</p>
      </ActForm>
    </section>
  );
}

function Closed({ base }: { readonly base: string }) {
  const words = useTexts(consoleTexts);
  return (
    <Note tone="ok">
      <b>{words.done}</b> <p>{words.doneWhy}</p>
      <p className="acts above-s">
        <ButtonLink small look="primary" to={`${base}/esiti`}>
          {words.toOutcome}
        </ButtonLink>
        <ButtonLink small to={`${base}/verbale`}>
          {words.toMinutes}
        </ButtonLink>
      </p>
    </Note>
  );
}

/** The exercise that was asked for, else the one everybody is at. */
function useExercise({ exercises }: ConsoleData, current: StageView | null): ExerciseView | null {
  const asked = useSearchParams()[0].get("attivita");
  return (
    exercises.find(({ exercise }) => String(exercise) === asked) ??
    exercises.find(({ exercise }) => exercise === current?.exercise) ??
    exercises[0] ??
    null
  );
}

/** What is known of cards nobody reads yet: of the exercise everybody is at. */
function useCovered(current: StageView | null, { covered, coveredIn }: PublicCount): CoveredCards {
  const columns = current?.columns ?? [];
  const inGroup = JSON.stringify(
    coveredIn.flatMap(({ columnId, cards }) =>
      columns.filter(({ id }) => id === columnId).map(({ groupId }) => [groupId, cards]),
    ),
  );
  const total = current === null ? 0 : covered;
  // Written one line above, of pairs; the same object as long as nothing in it is another.
  return useMemo(
    () => ({ total, inGroup: new Map(JSON.parse(inGroup) as [string, number][]) }),
    [total, inGroup],
  );
}

type BoardVote = readonly [targetId: string, votes: Votes];

function useAbout(data: ConsoleData, shown: ExerciseView | null): BoardAbout | null {
  const { workspaceId, workshopId, accountId, mayRun, counted, decided, stages } = data;
  const exercise = shown?.exercise;
  const layout = shown?.layout;
  // The same object as long as nothing in it is another: the board draws anew only for what has changed.
  const votes = JSON.stringify(
    counted
      .filter((vote) => vote.exercise === exercise)
      .flatMap(({ stageId, totals }) => {
        const kind = stages.find(({ id }) => id === stageId)?.rule?.kind;
        return kind === undefined
          ? []
          : totals.map(
              ({ targetId, phones, room, mean, scorers }): BoardVote => [
                targetId,
                { kind, phones, room, mean, scorers },
              ],
            );
      }),
  );
  const decisions = decided.join(" ");
  return useMemo(() => {
    if (exercise === undefined || layout === undefined) return null;
    // Written above, of these very pairs.
    const totals = JSON.parse(votes) as readonly BoardVote[];
    return {
      workspaceId,
      workshopId,
      accountId,
      mayRun,
      exercise,
      layout,
      votes: new Map(totals),
      decided: new Set(decisions.split(" ").filter(Boolean)),
    };
  }, [workspaceId, workshopId, accountId, mayRun, exercise, layout, votes, decisions]);
}
