/** Asks many questions as one, and answers in their order. */
export type AskMany<Question, Answer> = (questions: readonly Question[]) => Promise<readonly Answer[]>;

const mostTogether = 50;
const mostUnderWay = 2;

/**
 * Questions of the same moment go to the database as one: after a restart hundreds come at once, and each way there
 * costs more than its answer. What comes while two are under way waits, and is asked together. An answer is never older
 * than its question; a failure is that of all who asked together.
 */
export function askTogether<Question, Answer>(
  askMany: AskMany<Question, Answer>,
): (question: Question) => Promise<Answer> {
  let waiting: Waiting<Question, Answer>[] = [];
  let underWay = 0;
  let isDue = false;

  function gather(): void {
    if (isDue || waiting.length === 0 || underWay === mostUnderWay) return;
    isDue = true;
    setImmediate(() => {
      isDue = false;
      const together = waiting.slice(0, mostTogether);
      waiting = waiting.slice(mostTogether);
      void ask(together);
      gather();
    });
  }

  async function ask(together: readonly Waiting<Question, Answer>[]): Promise<void> {
    underWay++;
    try {
      const answers = await askMany(together.map(({ question }) => question));
      // One for each question, by the signature.
      for (const [index, { resolve }] of together.entries()) resolve(answers[index] as Answer);
    } catch (error) {
      for (const { reject } of together) reject(error);
    }
    underWay--;
    gather();
  }

  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      gather();
    });
}

interface Waiting<Question, Answer> {
  readonly question: Question;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}
