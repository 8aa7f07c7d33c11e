import { answerQuestion } from "../../server/collab/builder/run-task.ts";
import type { Builder } from "../../server/collab/builder/builder.ts";
import type { Question, TaskName, Tasks } from "../../server/collab/builder/tasks.ts";

/** Does at once, on this thread, what workers do: they are tried where they are. */
export const builderHere: Pick<Builder, "run"> = {
  run<Name extends TaskName>(name: Name, input: Tasks[Name]["input"]) {
    const answer = answerQuestion({ id: 1, name, input } as Question);
    if (answer.status === "threw") return Promise.reject(new Error(answer.reason));
    return Promise.resolve(answer.output as Tasks[Name]["output"]);
  },
};
