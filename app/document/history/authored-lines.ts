import { lineBreak } from "~/domain/text/blocks";
import { newline } from "~/domain/text/delta";
import type { AuthoredRun } from "./read-authorship";

/** A paragraph with whose words it holds. */
export interface AuthoredLine {
  readonly text: string;
  /** in the order their words stand in it; null: the server, as for first texts */
  readonly memberIds: readonly (string | null)[];
  /** when the latest of its words came; null: it is empty */
  readonly lastAt: Date | null;
}

const embedSign = "…";
const empty: AuthoredLine = { text: "", memberIds: [], lastAt: null };

/** The paragraphs of a text; the ends of paragraphs are nobody's words. */
export function authoredLines(runs: readonly AuthoredRun[]): readonly AuthoredLine[] {
  const lines: AuthoredLine[] = [empty];
  for (const run of runs) {
    const text = typeof run.insert === "string" ? run.insert : embedSign;
    for (const [index, part] of text.split(newline).entries()) {
      if (index > 0) lines.push(empty);
      lines.splice(-1, 1, withWords(lines.at(-1) ?? empty, part, run));
    }
  }
  return lines.at(-1)?.text === "" ? lines.slice(0, -1) : lines;
}

function withWords(line: AuthoredLine, part: string, { memberId, last }: AuthoredRun): AuthoredLine {
  const text = line.text + part.replaceAll(lineBreak, newline);
  if (part.trim() === "") return { ...line, text };
  const isNewer = line.lastAt === null || last.receivedAt > line.lastAt;
  return {
    text,
    memberIds: line.memberIds.includes(memberId) ? line.memberIds : [...line.memberIds, memberId],
    lastAt: isNewer ? last.receivedAt : line.lastAt,
  };
}
