import { daysBetween } from "~/domain/time/calendar-day";
import { formatFullDay } from "~/domain/wording/format-moment";
import { useLanguage, useTexts } from "~/ui/language";
import type { NoticeData } from "./notice-data";
import { noticeTexts } from "./notice-texts";

/** The notice for those who do not write it. */
export function NoticeRead({ data: { notice, candidates } }: { readonly data: NoticeData }) {
  const words = useTexts(noticeTexts);
  const language = useLanguage();
  if (notice === null) return <p className="muted">{words.noticeNone}</p>;
  const { openedOn = "", closesOn = "", noticeAddress, applications } = notice;
  const inWords = (day: string) => formatFullDay(language, new Date(`${day}T12:00:00Z`));
  const chosen = candidates.filter(({ isChosen }) => isChosen).map(({ name }) => name);
  return (
    <div className="notice-read">
      <h3>{notice["noticeTitle"]}</h3>
      {noticeAddress && (
        <p>
          <a href={noticeAddress} rel="noreferrer">
            {noticeAddress}
          </a>
        </p>
      )}
      <dl className="dl">
        <div>
          <dt>{words.openedOn}</dt>
          <dd>{inWords(openedOn)}</dd>
        </div>
        <div>
          <dt>{words.closesOn}</dt>
          <dd>
            {inWords(closesOn)}. {words.days(daysBetween(openedOn, closesOn))}
          </dd>
        </div>
        <div>
          <dt>{words.applications}</dt>
          <dd>{applications || words.notSaid}</dd>
        </div>
      </dl>
      {(["criteria", "outcome"] as const).map((part) => (
        <section key={part}>
          <h4>{words[part]}</h4>
          <p className="said">{notice[part] || words.notSaid}</p>
        </section>
      ))}
      <section>
        <h4>{words.chosen}</h4>
        <p>{chosen.join(", ") || words.notSaid}</p>
      </section>
    </div>
  );
}
