import { Form } from "@remix-run/react";
import type { AttendanceEntry } from "~/domain/workshop/workshop";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import type { AttendanceData } from "./attendance-data";
import { attendanceTexts } from "./attendance-texts";

/** Organisation by organisation, with the people who were there for it. */
export function AttendanceList({ attendance }: { readonly attendance: AttendanceData }) {
  const words = useTexts(attendanceTexts);
  const { organisations, mayEnter, isErased } = attendance;
  if (organisations.length === 0) {
    return (
      <Card title={words.none}>
        <p className="body muted">{words.noneWhat}</p>
      </Card>
    );
  }
  return (
    <Card title={words.byOrganisation}>
      <ul className="attending">
        {organisations.map(({ organisation, entries }) => (
          <li key={organisation}>
            <h3>
              {organisation === "" ? words.noOrganisation : <span lang="it">{organisation}</span>}{" "}
              <span className="small muted">{words.people(entries.length)}</span>
            </h3>
            <ul>
              {entries.map((entry) => (
                <Person key={entry.id} entry={entry} mayRemove={mayEnter && !isErased} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Person({ entry, mayRemove }: { readonly entry: AttendanceEntry; readonly mayRemove: boolean }) {
  const words = useTexts(attendanceTexts);
  const { id, name, role, mode, hasMandate } = entry;
  return (
    <li>
      <div>
        <span lang="it">
          {name}
          {role && <span className="muted">, {role}</span>}
        </span>{" "}
        {mode === "remote" && <Tag>{words.remote}</Tag>}{" "}
        {hasMandate && <Tag tone="blue">{words.mandate}</Tag>}
      </div>
      {mayRemove && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="entryId" value={id} />
          <Button small look="quiet" name="intent" value="remove" aria-label={words.removeOf(name)}>
            {words.remove}
          </Button>
        </Form>
      )}
    </li>
  );
}
