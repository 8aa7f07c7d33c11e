import { parentPort } from "node:worker_threads";
import { answerQuestion } from "./run-task.ts";
import type { Question } from "./tasks.ts";

// The program of a worker thread: one question, one answer. It may be ended at any moment.
parentPort?.on("message", (question: Question) => {
  parentPort?.postMessage(answerQuestion(question));
});
parentPort?.postMessage("ready");
