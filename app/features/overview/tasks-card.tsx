import { formatCount } from "~/domain/wording/format-number";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Icon, type IconName } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import type { OverviewData } from "./overview-data";
import { findTasks, type Task } from "./tasks";
import { texts } from "./texts";

const most = 5;

/** What waits for this person, the most pressing first. */
export function TasksCard({ overview }: { readonly overview: OverviewData }) {
  const words = useTexts(texts);
  const tasks = findTasks(overview.sections);
  const { recordQuestions } = overview;
  const count = tasks.length + (recordQuestions > 0 ? 1 : 0);
  return (
    <Card
      title={words.waiting}
      pattern="todo"
      aside={<span className="muted small">{words.things(count)}</span>}
    >
      {count === 0 ? (
        <p className="body muted">{words.nothingWaits}</p>
      ) : (
        <ul>
          {recordQuestions > 0 && <RecordQuestions overview={overview} />}
          {tasks.slice(0, most).map((task, index) => (
            <TaskRow key={task.section.id} task={task} overview={overview} isFirst={index === 0} />
          ))}
          {tasks.length > most && (
            <li className="rest muted small">{words.moreTasks(tasks.length - most)}</li>
          )}
        </ul>
      )}
    </Card>
  );
}

/** Somebody outside waits for an answer: that comes before one's own writing, and does not press as much. */
function RecordQuestions({ overview }: { readonly overview: OverviewData }) {
  const words = useTexts(texts);
  return (
    <li>
      <Icon name="people" />
      <div>
        <b>{words.recordQuestions(overview.recordQuestions)}</b>
        <p>{words.recordQuestionsWhy}</p>
      </div>
      <ButtonLink small look="outline" to={`/cantieri/${overview.workspaceId}/partenariato/schede`}>
        {words.recordQuestionsAct}
      </ButtonLink>
    </li>
  );
}

interface TaskRowProps {
  readonly task: Task;
  readonly overview: OverviewData;
  readonly isFirst: boolean;
}

function TaskRow({ task, overview, isFirst }: TaskRowProps) {
  const { icon, what, why, act } = useTaskWords(task, overview);
  return (
    <li>
      <Icon name={icon} />
      <div>
        <b>{what}</b>
        <p>{why}</p>
      </div>
      <ButtonLink
        small
        look={isFirst ? "primary" : "outline"}
        to={`/cantieri/${overview.workspaceId}/proposta/${task.section.id}`}
      >
        {act}
      </ButtonLink>
    </li>
  );
}

interface TaskWords {
  readonly icon: IconName;
  readonly what: string;
  readonly why: string;
  readonly act: string;
}

function useTaskWords({ kind, section }: Task, { language }: OverviewData): TaskWords {
  const words = useTexts(texts);
  const { title, characters, limit } = section;
  const count = (n: number) => formatCount(language, n);
  switch (kind) {
    case "shorten":
      return {
        icon: "error",
        what: words.shorten(title),
        why: words.shortenWhy(count(characters - limit)),
        act: words.shortenAct,
      };
    case "go-on":
      return {
        icon: "pencil",
        what: words.goOn(title),
        why: words.goOnWhy(count(characters), count(limit)),
        act: words.goOnAct,
      };
    case "reread":
      return { icon: "note", what: words.reread(title), why: words.rereadWhy, act: words.rereadAct };
    case "begin":
      return { icon: "pencil", what: words.begin(title), why: words.beginWhy, act: words.beginAct };
  }
}
