import { personRoleNames } from "~/domain/rights/role-names";
import { useLanguage, useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { handOverTexts } from "./hand-over-texts";
import type { PeopleData } from "./people-data";

interface HandedOverNoteProps {
  readonly partnership: PeopleData;
  /** who administers now */
  readonly successorId: string;
}

/** Says to whoever has just handed over what happened, by what is true now. */
export function HandedOverNote({ partnership, successorId }: HandedOverNoteProps) {
  const words = useTexts(handOverTexts);
  const language = useLanguage();
  const people = partnership.partners.flatMap((partner) => partner.people);
  const you = people.find(({ isYou }) => isYou);
  const successor = people.find(({ memberId, role }) => memberId === successorId && role === "administrator");
  if (you === undefined || successor === undefined || you.role === "administrator") return null;
  return (
    <Note tone="ok" role="status">
      {words.done(successor.name, personRoleNames[you.role][language])}
    </Note>
  );
}
