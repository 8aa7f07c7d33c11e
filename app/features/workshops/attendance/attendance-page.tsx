import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import type { FormState } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { WorkshopPartHead } from "../workshop-part-head";
import { AddPeople } from "./add-people";
import { AttendanceList } from "./attendance-list";
import type { AttendanceData } from "./attendance-data";
import { attendanceTexts } from "./attendance-texts";

interface AttendancePageProps {
  readonly attendance: AttendanceData;
  readonly form: FormState | null;
  readonly done: "saved" | "removed" | null;
}

/** Who was there: entered from the signed sheet, read by organisation. */
export function AttendancePage({ attendance, form, done }: AttendancePageProps) {
  const words = useTexts(attendanceTexts);
  const { place, organisations, phones, isErased, mayEnter } = attendance;
  const people = organisations.reduce((sum, each) => sum + each.entries.length, 0);
  return (
    <main id="contenuto" tabIndex={-1} className="main workshop-attendance">
      <WorkshopPartHead place={place} title={words.title} facts={words.facts(people, phones)} />
      <div className="split">
        <div className="stack">
          {done && (
            <Note tone="ok" role="status">
              {words[done]}
            </Note>
          )}
          {isErased && <Note>{words.erased}</Note>}
          <AttendanceList attendance={attendance} />
        </div>
        <div className="stack off-paper">
          {mayEnter && !isErased && (
            <AddPeople form={form} knownOrganisations={attendance.knownOrganisations} />
          )}
          <Card title={words.sheet}>
            <div className="body fields">
              <p className="muted">{words.sheetWhat}</p>
              <div className="acts">
                <ButtonLink to="foglio" icon="print">
                  {words.openSheet}
                </ButtonLink>
              </div>
              <p className="small muted">{words.kept(attendance.keptUntil)}</p>
            </div>
          </Card>
        </div>
      </div>
    </main>
  );
}
