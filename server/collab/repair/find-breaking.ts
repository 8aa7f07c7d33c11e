import type { Builder } from "../builder/builder.ts";
import { BuilderError, speaksAgainstDocument } from "../builder/builder-error.ts";
import type { Parts } from "../builder/tasks.ts";

/** An update after which the document cannot be built, by its place among the updates. */
export interface Breaking {
  readonly index: number;
  readonly reason: string;
}

/** More than this is not an accident: somebody should look before so much is set aside. */
const mostBreaking = 200;

/** Looks for the updates without which the document can be built, each the first that breaks what is before it. */
export async function findBreaking(
  builder: Builder,
  base: Parts,
  updates: Parts,
): Promise<readonly Breaking[]> {
  const breaking: Breaking[] = [];
  let kept = updates.map((bytes, index) => ({ bytes, index }));
  while (breaking.length < mostBreaking) {
    const first = await findFirstBreaking(
      builder,
      base,
      kept.map(({ bytes }) => bytes),
    );
    const found = first === null ? undefined : kept[first.index];
    if (first === null || found === undefined) return breaking;
    breaking.push({ index: found.index, reason: first.reason });
    kept = kept.filter(({ index }) => index !== found.index);
  }
  throw new Error(`more than ${mostBreaking} updates break the document`);
}

/** By halves, so that a log of thousands takes a dozen builds; null when all of it can be built. */
export async function findFirstBreaking(
  builder: Builder,
  base: Parts,
  updates: Parts,
): Promise<Breaking | null> {
  const whyNot = (count: number) => findReason(builder, [...base, ...updates.slice(0, count)]);
  let reason = await whyNot(updates.length);
  if (reason === null) return null;
  let [good, bad] = [0, updates.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const found = await whyNot(middle);
    if (found === null) good = middle;
    else [bad, reason] = [middle, found];
  }
  return { index: good, reason };
}

/** Why these parts are no document; null when they are one. */
export async function findReason(builder: Builder, parts: Parts): Promise<string | null> {
  try {
    await builder.run("verify", { parts, latest: [] });
    return null;
  } catch (error) {
    if (speaksAgainstDocument(error) && error instanceof BuilderError) return error.message;
    throw error;
  }
}
