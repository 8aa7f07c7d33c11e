import type { Run } from "./blocks";

/** Neighbours with one address, or without any. */
export interface LinkedRuns<R extends Pick<Run, "link">> {
  readonly link: string | undefined;
  readonly runs: readonly R[];
}

/** What is one link to whoever made it is one in a page and in a file, however many formats are in it. */
export function gatherLinks<R extends Pick<Run, "link">>(runs: readonly R[]): readonly LinkedRuns<R>[] {
  const gathered: { readonly link: string | undefined; readonly runs: R[] }[] = [];
  for (const run of runs) {
    const last = gathered.at(-1);
    if (last !== undefined && last.link === run.link) last.runs.push(run);
    else gathered.push({ link: run.link, runs: [run] });
  }
  return gathered;
}
