import { describe, expect, test } from "vitest";
import { judgeSessions, type JudgeOptions, type Verdict } from "../support/text-judge/judge-sessions";
import { realKit } from "../support/text-judge/real-binding";

/** More of each kind: `tests/scripts/judge.ts`. */
describe("three people write, delete and format at once and hear of each other late", {
  timeout: 300_000,
}, () => {
  test("[TEXT-2] without drags no word is lost and none doubled, and all see the same", async () => {
    const verdict = await judge({ sessions: 100, firstSeed: 710_000 });
    expect(verdict.failures).toEqual([]);
    expect(inTenThousand(verdict.parted, verdict)).toBeLessThanOrEqual(10);
    expect(verdict.words).toBeGreaterThan(2_500);
    expect(verdict.carets).toBeGreaterThan(500);
  });

  test("[TEXT-4] undo and redo take nothing from anybody else", async () => {
    const verdict = await judge({ sessions: 20, firstSeed: 720_000, undoes: true });
    expect(verdict.failures).toEqual([]);
  });

  test("[TEXT-5] while rendering is held nothing is lost", async () => {
    const verdict = await judge({ sessions: 20, firstSeed: 730_000, holds: true });
    expect(verdict.failures).toEqual([]);
  });

  test("[TEXT-5] edits of others that arrive before an own one is committed cost nothing", async () => {
    const verdict = await judge({ sessions: 20, firstSeed: 750_000, uncommitted: true });
    expect(verdict.failures).toEqual([]);
  });

  test("[TEXT-3] with drags and undo at most 1 word in 10,000 is lost and 5 are doubled", async () => {
    const verdict = await judge({ sessions: 60, firstSeed: 740_000, drags: true, undoes: true });
    expect(verdict).toMatchObject({ differ: 0, broken: 0 });
    expect(inTenThousand(verdict.lost, verdict)).toBeLessThanOrEqual(1);
    expect(inTenThousand(verdict.doubled, verdict)).toBeLessThanOrEqual(5);
  });
});

function judge(options: Omit<JudgeOptions, "kit">): Promise<Verdict> {
  return judgeSessions({ kit: realKit, ...options });
}

function inTenThousand(count: number, { words }: Verdict): number {
  return (count * 10_000) / words;
}
