import type { LineDifference } from "~/domain/delivery/sign-off/compare-lines";
import type { StageDifference } from "~/domain/delivery/next-stage/find-differences";
import { sayRoleChange } from "~/domain/delivery/next-stage/say-role-change";
import { useLanguage, useTexts } from "~/ui/language";
import { ChangedWords } from "./changed-words";
import { changedWordsTexts } from "./changed-words-texts";
import { nextStageTexts } from "./next-stage-texts";

/** What is not as it was handed in. */
export function DifferenceLines({ difference }: { readonly difference: StageDifference }) {
  const words = useTexts(nextStageTexts);
  const language = useLanguage();
  if ("before" in difference)
    return (
      <p className="changed">
        <ChangedWords piece={{ kind: "taken-out", text: difference.before }} />{" "}
        <ChangedWords piece={{ kind: "put-in", text: difference.after }} />
      </p>
    );
  if ("joined" in difference)
    return (
      <>
        {difference.joined.length > 0 && (
          <p className="changed">
            {words.joined}: <ChangedWords piece={{ kind: "put-in", text: difference.joined.join(", ") }} />
          </p>
        )}
        {difference.left.length > 0 && (
          <p className="changed">
            {words.left}: <ChangedWords piece={{ kind: "taken-out", text: difference.left.join(", ") }} />
          </p>
        )}
        {difference.inOtherRole.map((change) => (
          <p key={change.name} className="changed">
            {sayRoleChange(change, language)}
          </p>
        ))}
      </>
    );
  return (
    <>
      {difference.lines.map((line, index) => (
        // Two paragraphs may be the same to a letter, and none of them moves while the page is shown.
        <ChangedLine key={index} line={line} />
      ))}
    </>
  );
}

function ChangedLine({ line }: { readonly line: LineDifference }) {
  const { restyled } = useTexts(changedWordsTexts);
  switch (line.kind) {
    case "kept":
      return null;
    case "put-in":
    case "taken-out":
      return (
        <p className="changed">
          <ChangedWords piece={{ kind: line.kind, text: line.line.text }} />
        </p>
      );
    case "restyled":
      return (
        <p className="changed">
          <i>{restyled}</i> {line.line.text}
        </p>
      );
    case "reworded":
      return (
        <p className="changed">
          {line.pieces.map((piece, index) => (
            // Pieces of one version of one paragraph: they have no other name than their place.
            <ChangedWords key={index} piece={piece} />
          ))}
        </p>
      );
  }
}
