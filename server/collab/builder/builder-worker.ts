import { parentPort, workerData } from "node:worker_threads";
import { giveWay } from "./give-way.ts";
import { answerQuestion } from "./run-task.ts";
import type { WorkerSettings } from "./start-worker.ts";
import type { Question } from "./tasks.ts";

// The program of a worker thread: one question, one answer. It may be ended at any moment.
if ((workerData as WorkerSettings).givesWay) giveWay();
parentPort?.on("message", (question: Question) => {
  parentPort?.postMessage(answerQuestion(question));
});
parentPort?.postMessage("ready");
