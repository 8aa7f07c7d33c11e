import { formatCount } from "~/domain/wording/format-number";
import { Card } from "~/ui/card";
import { useLanguage, useTexts } from "~/ui/language";
import type { GroupView, ShownVote } from "./results-data";
import { resultsTexts } from "./results-texts";

interface GroupTableProps {
  readonly vote: ShownVote;
  readonly groups: readonly GroupView[];
  readonly title: string;
  readonly lead: string;
}

/** Whose votes each target has: the columns of a line add up to what came from phones. */
export function GroupTable({ vote, groups, title, lead }: GroupTableProps) {
  const words = useTexts(resultsTexts);
  const language = useLanguage();
  const count = (n: number) => (n === 0 ? "–" : formatCount(language, n));
  const valueOf = (group: GroupView, targetId: string) =>
    group.values.find((value) => value.targetId === targetId)?.value ?? 0;
  const sumOf = (group: GroupView) => group.values.reduce((sum, { value }) => sum + value, 0);
  const hasRoom = vote.totals.some(({ room }) => room > 0);
  const phones = vote.totals.reduce((sum, total) => sum + total.phones, 0);
  const room = vote.totals.reduce((sum, total) => sum + total.room, 0);
  return (
    <Card title={title}>
      <div className="body">
        <p className="small muted">
          {lead} {hasRoom && words.roomApart} {words.smallGroups}
        </p>
        {/* With many organisations it is wider than a screen: the keyboard must be able to move it. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className="result-table" role="group" aria-label={title} tabIndex={0}>
          <table className="tbl num">
            <thead>
              <tr>
                <th scope="col">{words.target}</th>
                {groups.map((group) => (
                  <th key={group.key} scope="col">
                    {group.title}
                    <small>{words.groupPeople(group.people)}</small>
                  </th>
                ))}
                <th scope="col">{words.phones}</th>
                {hasRoom && <th scope="col">{words.room}</th>}
                {hasRoom && <th scope="col">{words.all}</th>}
              </tr>
            </thead>
            <tbody>
              {vote.totals.map((total) => (
                <tr key={total.target.id}>
                  <th scope="row" lang="it">
                    {total.target.title}
                  </th>
                  {groups.map((group) => (
                    <td key={group.key} data-label={group.title}>
                      {count(valueOf(group, total.target.id))}
                    </td>
                  ))}
                  <td className="all" data-label={words.phones}>
                    {count(total.phones)}
                  </td>
                  {hasRoom && <td data-label={words.room}>{count(total.room)}</td>}
                  {hasRoom && (
                    <td className="all" data-label={words.all}>
                      {count(total.phones + total.room)}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{words.sum}</th>
                {groups.map((group) => (
                  <td key={group.key} data-label={group.title}>
                    {count(sumOf(group))}
                  </td>
                ))}
                <td className="all" data-label={words.phones}>
                  {count(phones)}
                </td>
                {hasRoom && <td data-label={words.room}>{count(room)}</td>}
                {hasRoom && (
                  <td className="all" data-label={words.all}>
                    {count(phones + room)}
                  </td>
                )}
              </tr>
            </tfoot>
          </table>
        </div>
      </div>
    </Card>
  );
}
