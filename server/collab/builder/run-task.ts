import { restoreVersion } from "~/document/history/restore-version";
import { readBoard } from "~/document/board/read-board";
import { coarsenPlaces } from "~/document/needs/coarsen-places";
import { readNeeds } from "~/document/needs/read-needs";
import { lastNeedOrders } from "~/document/needs/write-needs";
import { readPartnerSheet } from "~/document/partner-sheet";
import { readSectionBlocks } from "~/document/section-text";
import { authorshipOf, compareStored, readStretches } from "./edits-to-read.ts";
import { unpackParts } from "../packed/segment.ts";
import { describeState } from "./describe-state.ts";
import { buildDocument } from "./build-document.ts";
import { packVerified } from "./pack-verified.ts";
import { lookAtFile, planPieces } from "./read-needs-import.ts";
import { takeNeedsOut } from "./take-needs-out.ts";
import type { Answer, Question, TaskName, Tasks } from "./tasks.ts";
import { tryUpdate } from "./try-update.ts";
import { verifyDocument } from "./verify-document.ts";

/** Does one task; a throw of the task is its answer. */
export function answerQuestion(question: Question): Answer {
  try {
    return { id: question.id, status: "done", output: runTask(question) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : "something that is no error was thrown";
    return { id: question.id, status: "threw", reason };
  }
}

function runTask(question: Question): Tasks[TaskName]["output"] {
  switch (question.name) {
    case "readText":
      return readSectionBlocks(buildDocument(question.input.parts));
    case "readSheet":
      return readPartnerSheet(buildDocument(question.input.parts));
    case "readNeeds":
      return readNeeds(buildDocument(question.input.parts));
    case "readBoard":
      return readBoard(buildDocument(question.input.parts));
    case "lastNeedOrders":
      return lastNeedOrders(buildDocument(question.input.parts));
    case "takeNeedsOut":
      return takeNeedsOut(buildDocument(question.input.parts), question.input.wanted);
    case "coarsenNeeds":
      return coarsenPlaces(buildDocument(question.input.parts), question.input.care);
    case "lookAtNeedsFile":
      return lookAtFile(question.input);
    case "planNeedsImport":
      return planPieces(question.input);
    case "verify":
      return verifyDocument(question.input);
    case "describeState":
      return describeState(question.input);
    case "compareVersions":
      return compareStored(question.input);
    case "readAuthorship":
      return authorshipOf(question.input);
    case "restoreVersion":
      return restoreVersion(question.input);
    case "readStretches":
      return readStretches(question.input);
    case "unpack":
      return unpackParts(question.input);
    case "pack":
      return packVerified(question.input);
    case "trial":
      return tryUpdate(question.input);
  }
}
