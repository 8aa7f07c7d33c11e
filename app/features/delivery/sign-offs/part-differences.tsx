import { classNames } from "~/ui/class-names";
import { useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import { ChangedWords } from "../changed-words";
import { changedWordsTexts } from "../changed-words-texts";
import { About, PartSection } from "./part-text";
import type { DifferenceLine, ShownDifference } from "./sign-offs-data";
import { signOffTexts } from "./sign-off-texts";

/** What was taken out and put in, part by part: by its mark and its words, never by colour alone. */
export function PartDifferences({ differences }: { readonly differences: readonly ShownDifference[] }) {
  const words = useTexts(signOffTexts);
  return (
    <div className="differences">
      <p className="small muted">{words.legend}</p>
      {differences.map((part) => (
        <PartSection key={part.id} part={part} aside={<Tag>{words.kinds[part.kind]}</Tag>}>
          {part.lines.map((line, index) => (
            // Two paragraphs may be the same to a letter, and none of them moves while the page is shown.
            <Line key={index} line={line} />
          ))}
        </PartSection>
      ))}
    </div>
  );
}

function Line({ line }: { readonly line: DifferenceLine }) {
  const words = useTexts(signOffTexts);
  const { restyled } = useTexts(changedWordsTexts);
  switch (line.kind) {
    case "left-out":
      return <p className="left-out">{words.leftOut(line.count)}</p>;
    case "reworded":
      return (
        <p className={line.shape ?? undefined}>
          <About about={line.about} />
          {line.pieces.map((piece, index) => (
            // Pieces of one version of one paragraph: they have no other name than their place.
            <ChangedWords key={index} piece={piece} />
          ))}
        </p>
      );
    case "restyled":
      return (
        <p className={line.shape ?? undefined}>
          <i>{restyled}</i> <About about={line.about} />
          {line.text}
        </p>
      );
    default:
      return (
        <p className={classNames(line.shape, line.kind === "kept" && "kept")}>
          <About about={line.about} />
          <ChangedWords piece={line} />
        </p>
      );
  }
}
