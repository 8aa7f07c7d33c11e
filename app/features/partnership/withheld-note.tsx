import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import type { RecordData } from "./record-data";
import { sharingTexts } from "./sharing-texts";

/** Why the record has no people here, and why nobody changes it. */
export function WithheldNote({ data }: { readonly data: RecordData }) {
  const words = useTexts(sharingTexts);
  return (
    <Note>
      <b>{words.withheld}</b> {words.withheldWhy(data.record.shortName)}
    </Note>
  );
}
