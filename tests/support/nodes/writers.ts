import { setTimeout as pause } from "node:timers/promises";
import { sectionText } from "../../../app/document/workspace-document.ts";
import { isWhole, accountMarks, type MarkAccount } from "../faults/account-marks.ts";
import { allSaved, waitFor } from "../faults/wait-for.ts";
import { LiveWriter } from "../live-writer.ts";
import { type Installation, place } from "./installation.ts";

// The provider listens for the end of the process, once for each document.
process.setMaxListeners(0);

/** So many people on each of the two nodes, at the same document, or at several in turn. */
export async function openWriters(
  { nodes, ensure }: Installation,
  onEach: number,
  documents: readonly string[] = [place.documentName],
): Promise<LiveWriter[]> {
  for (const name of documents) await ensure(name);
  const writers = nodes.flatMap(({ port }, node) =>
    Array.from(
      { length: onEach },
      (_, index) =>
        new LiveWriter(
          {
            ...place,
            documentName: documents[index % documents.length]!,
            memberId: `n${node}m${index}`,
          },
          port,
        ),
    ),
  );
  await allSaved(writers);
  return writers;
}

/** All write in turn, each so many times a second. */
export async function writeFor(writers: readonly LiveWriter[], ms: number, perSecond = 10): Promise<void> {
  const until = performance.now() + ms;
  while (performance.now() < until) {
    for (const writer of writers) {
      writer.write();
      await pause(1000 / perSecond / writers.length);
    }
  }
}

export function textOf(writer: LiveWriter): string {
  return sectionText(writer.connection.doc).toJSON();
}

/** How long until everybody at a document has the same text, with all that was made in it. */
export async function whenAlike(writers: readonly LiveWriter[], withinMs = 30_000): Promise<number> {
  const names = new Set(writers.map(({ documentName }) => documentName));
  const at = (name: string) => writers.filter(({ documentName }) => documentName === name);
  return Math.max(...(await Promise.all([...names].map((name) => whenAlikeAt(at(name), withinMs)))));
}

function whenAlikeAt(writers: readonly LiveWriter[], withinMs: number): Promise<number> {
  const last = writers
    .map((writer) => writer.markOf(writer.made - 1))
    .filter((mark) => !mark.endsWith(".-1]"));
  const isComplete = (text: string) => last.every((mark) => text.includes(mark));
  return waitFor(
    "everybody has the same text",
    () => {
      const [first = "", ...others] = writers.map(textOf);
      return isComplete(first) && others.every((text) => text === first);
    },
    withinMs,
  );
}

/** What is stored, and whether it is what everybody sees: nothing lost, nothing doubled. */
export async function account(
  installation: Installation,
  writers: readonly LiveWriter[],
): Promise<MarkAccount & { readonly isWhole: boolean }> {
  const marks = await accountMarks(installation, writers);
  return { ...marks, isWhole: isWhole(marks) };
}

export function letGo(writers: readonly LiveWriter[]): void {
  for (const writer of writers) writer.connection.destroy();
}
