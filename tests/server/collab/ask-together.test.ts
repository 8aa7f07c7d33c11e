import { expect, test, vi } from "vitest";
import { askTogether } from "../../../server/collab/ask-together.ts";
import { until } from "../../support/until.ts";

/** Whoever is asked answers when the test says so. */
function createHeldAnswers() {
  const asked: { readonly questions: readonly number[]; answer(): void; fail(): void }[] = [];
  const ask = askTogether(
    (questions: readonly number[]) =>
      new Promise<readonly string[]>((resolve, reject) => {
        const answer = () => resolve(questions.map((question) => `answer to ${question}`));
        asked.push({ questions, answer, fail: () => reject(new Error("gone")) });
      }),
  );
  return { asked, ask };
}

test("questions of one moment are asked as one, and each gets its own answer", async () => {
  const ask = askTogether(
    vi.fn((questions: readonly number[]) => Promise.resolve(questions.map((n) => n * 2))),
  );
  expect(await Promise.all([1, 2, 3].map(ask))).toEqual([2, 4, 6]);
  const { asked, ask: askHeld } = createHeldAnswers();
  const answers = Promise.all([1, 2].map(askHeld));
  await until(() => expect(asked.map(({ questions }) => questions)).toEqual([[1, 2]]));
  asked[0]!.answer();
  expect(await answers).toEqual(["answer to 1", "answer to 2"]);
});

test("two are under way at the most; what comes meanwhile is asked together, after it came", async () => {
  const { asked, ask } = createHeldAnswers();
  for (const [index, question] of [1, 2].entries()) {
    void ask(question);
    await until(() => expect(asked).toHaveLength(index + 1));
  }
  for (const question of [3, 4]) void ask(question);
  await new Promise((next) => setTimeout(next, 20));
  expect(asked).toHaveLength(2);
  asked[1]!.answer();
  await until(() => expect(asked.map(({ questions }) => questions)).toEqual([[1], [2], [3, 4]]));
});

test("of a great many, so many are asked together that none waits for all", async () => {
  const { asked, ask } = createHeldAnswers();
  for (let question = 0; question < 120; question++) void ask(question);
  await until(() => expect(asked).toHaveLength(2));
  expect(asked.map(({ questions }) => questions.length)).toEqual([50, 50]);
  asked[0]!.answer();
  await until(() => expect(asked[2]?.questions.length).toBe(20));
});

test("a failure is that of all who asked together, and the next are asked all the same", async () => {
  const { asked, ask } = createHeldAnswers();
  const failing = Promise.allSettled([1, 2].map(ask));
  await until(() => expect(asked).toHaveLength(1));
  asked[0]!.fail();
  expect((await failing).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  const next = ask(3);
  await until(() => expect(asked).toHaveLength(2));
  asked[1]!.answer();
  expect(await next).toBe("answer to 3");
});
