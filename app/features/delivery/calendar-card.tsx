import { Card } from "~/ui/card";
import { useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import type { CalendarStep } from "./attachments-data";
import { attachmentsTexts } from "./attachments-texts";

/** The steps of the call, from the first to the term; what has passed is told plainly, without reproach. */
export function CalendarCard({ steps }: { readonly steps: readonly CalendarStep[] }) {
  const words = useTexts(attachmentsTexts);
  return (
    <Card title={words.calendar}>
      <div className="body">
        <ol className="backward">
          {steps.map(({ id, name, day, when }) => (
            <li key={id} className={when === "past" ? "muted" : when}>
              <span className="num">{day}</span>
              <span>
                {name} {when === "today" && <Tag tone="blue">{words.today}</Tag>}
              </span>
            </li>
          ))}
        </ol>
        <p className="xs muted above">{words.calendarWhat}</p>
      </div>
    </Card>
  );
}
