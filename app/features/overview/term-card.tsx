import { timeLeft } from "~/domain/time/term";
import { formatDay, formatTime } from "~/domain/wording/format-moment";
import { classNames } from "~/ui/class-names";
import { useTexts } from "~/ui/language";
import { useServerNow } from "~/ui/use-server-now";
import type { Milestone, OverviewData } from "./overview-data";
import { texts } from "./texts";

/** How long there is, and the days of work on the way. */
export function TermCard({ overview }: { readonly overview: OverviewData }) {
  const words = useTexts(texts);
  const now = useServerNow(overview.now);
  const closesAt = new Date(overview.closesAt);
  const [figure, unit] = useFigure(now, closesAt);
  return (
    <section className="card count" aria-label={words.deadline}>
      <div className="big">
        <b>{figure}</b>
        <span>{unit}</span>
        <small>
          {words.at(formatDay(overview.language, closesAt, now), formatTime(overview.language, closesAt))}
        </small>
      </div>
      <div className="path">
        <ol>
          {shownMilestones(overview.milestones).map((milestone, index, shown) => (
            <MilestoneItem
              key={milestone.id}
              milestone={milestone}
              isNow={milestone.isPast && !shown[index + 1]?.isPast}
              isEnd={index === shown.length - 1}
              today={words.today(formatDay(overview.language, now))}
              at={shareOfTheWay(milestone, shown[index + 1], now)}
            />
          ))}
        </ol>
      </div>
    </section>
  );
}

function useFigure(now: Date, closesAt: Date): readonly [string, string] {
  const words = useTexts(texts);
  const left = timeLeft(now, closesAt);
  if (left.status === "closed") return ["0", words.closed];
  const hours = left.days * 24 + left.hours;
  if (left.days >= 2) return [String(left.days), words.daysLeft(left.days)];
  if (hours >= 1) return [String(hours), words.hoursLeft(hours)];
  return [String(left.minutes), words.minutesLeft(left.minutes)];
}

interface MilestoneItemProps {
  readonly milestone: Milestone;
  readonly isNow: boolean;
  readonly isEnd: boolean;
  readonly today: string;
  /** tenths of the way to the next milestone, 0 to 9 */
  readonly at: number;
}

function MilestoneItem({ milestone, isNow, isEnd, today, at }: MilestoneItemProps) {
  const state = isEnd ? "end" : isNow ? "now" : milestone.isPast ? "done" : null;
  return (
    <li className={classNames(state, isNow && `at-${at}`)}>
      {isNow && <span className="today">{today}</span>}
      <b>{milestone.name}</b> <span className="d">{milestone.words}</span>
    </li>
  );
}

const most = 7;

/** The last day that has passed, those that come, and the term: at most seven. */
function shownMilestones(milestones: readonly Milestone[]): readonly Milestone[] {
  const firstAhead = milestones.findIndex(({ isPast }) => !isPast);
  const from = Math.max(0, (firstAhead < 0 ? milestones.length : firstAhead) - 1);
  const ahead = milestones.slice(from);
  if (ahead.length >= most) return [...ahead.slice(0, most - 1), ...ahead.slice(-1)];
  return milestones.slice(-most);
}

function shareOfTheWay(from: Milestone, to: Milestone | undefined, now: Date): number {
  if (!to) return 0;
  const start = Date.parse(from.day);
  const share = (now.getTime() - start) / (Date.parse(to.day) - start);
  return Math.max(0, Math.min(9, Math.floor(share * 10)));
}
