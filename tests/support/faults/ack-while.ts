import type { LiveWriter } from "../live-writer.ts";
import { percentile } from "./percentile.ts";
import { allSaved } from "./wait-for.ts";

/** How long others wait for their acknowledgement while something goes on. */
export async function ackP95While(people: readonly LiveWriter[], work: () => Promise<void>): Promise<number> {
  const before = people.map((writer) => writer.delaysMs.length);
  let turn = 0;
  const writing = setInterval(() => people[turn++ % people.length]?.write(), 25);
  await work();
  clearInterval(writing);
  await allSaved(people);
  return percentile(
    people.flatMap((writer, index) => writer.delaysMs.slice(before[index])),
    95,
  );
}
