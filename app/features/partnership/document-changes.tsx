import type { StatementChange } from "~/domain/partnership/documents/statement";
import { useLanguage, useTexts } from "~/ui/language";
import { documentTexts } from "./documents-texts";

const mostShown = 6;
const longestShown = 80;

/** What a document says now and did not say when it was signed. */
export function DocumentChanges({ changes }: { readonly changes: readonly StatementChange[] }) {
  const words = useTexts(documentTexts);
  const language = useLanguage();
  const more = changes.length - mostShown;
  return (
    <ul className="changes">
      {changes.slice(0, mostShown).map((change) => (
        <li key={`${change.about.it}-${change.before ?? ""}-${change.after ?? ""}`}>
          {sayChange(words, change.about[language], change)}
        </li>
      ))}
      {more > 0 && <li>{words.more(more)}</li>}
    </ul>
  );
}

/** One change as a sentence without its full stop. */
export function sayChange(
  words: (typeof documentTexts)["it"] | (typeof documentTexts)["en"],
  about: string,
  { before, after }: StatementChange,
): string {
  if (Math.max(before?.length ?? 0, after?.length ?? 0) > longestShown) return words.changedText(about);
  if (before === null) return words.added(about, after ?? "");
  if (after === null) return words.removed(about, before);
  return words.changed(about, before, after);
}
