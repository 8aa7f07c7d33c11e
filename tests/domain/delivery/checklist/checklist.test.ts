import { expect, test } from "vitest";
import { wecareM1 } from "~/calls/wecare-m1-2017";
import type { Call } from "~/domain/call/call-schema";
import { type ChecklistRow, rowId } from "~/domain/delivery/checklist/attachment-state";
import { countChecklist } from "~/domain/delivery/checklist/count-checklist";
import { findRemindersDue } from "~/domain/delivery/checklist/find-reminders-due";
import { type ChecklistFacts, listChecklist } from "~/domain/delivery/checklist/list-checklist";
import type { ChecklistBody } from "~/domain/delivery/checklist/who-brings";

const call: Call = wecareM1;

function buildBody(organisationId: string, given: Partial<ChecklistBody> = {}): ChecklistBody {
  return {
    organisationId,
    role: "partner",
    isManagingBody: false,
    isThirdSector: true,
    hasDelegate: false,
    ...given,
  };
}

const consortium = buildBody("consortium", { role: "lead", isManagingBody: true, isThirdSector: false });
const cooperative = buildBody("cooperative");
const enterprise = buildBody("enterprise", { role: "supporter", isThirdSector: false });

function rowsOf(given: Partial<ChecklistFacts> = {}): readonly ChecklistRow[] {
  return listChecklist({
    call,
    stageId: "preliminary",
    bodies: [consortium, cooperative, enterprise],
    documents: [
      { attachmentId: "T4", organisationId: "cooperative", progress: "made" },
      { attachmentId: "T5", organisationId: "consortium", progress: "not-made" },
      { attachmentId: "T5", organisationId: "cooperative", progress: "not-made" },
    ],
    uploads: [],
    termDay: "2026-12-20",
    today: "2026-12-01",
    ...given,
  });
}
const upload = { version: 1, fileName: "atto.pdf", signature: "none" } as const;
const find = (rows: readonly ChecklistRow[], id: string) => rows.find((row) => rowId(row) === id);
const idsOf = (rows: readonly ChecklistRow[]) => rows.map(rowId);

test("an attachment is asked of each body that must bring it, and of no supporter", () => {
  expect(idsOf(rowsOf()).filter((id) => /^T(8|12)\//.test(id))).toEqual([
    "T8/consortium",
    "T12/consortium",
    "T12/cooperative",
  ]);
});

test("the act of approval is asked of managing bodies alone, the self-declaration of whoever signs it", () => {
  const rows = rowsOf({
    stageId: "final",
    documents: [{ attachmentId: "T7", organisationId: "cooperative", progress: "signed" }],
  });
  expect(idsOf(rows).filter((id) => /^T(7|8|9)\//.test(id))).toEqual([
    "T7/cooperative",
    "T8/consortium",
    "T9/consortium",
  ]);
});

test("a delegation is asked of the bodies a delegate signs for", () => {
  const bodies = [consortium, { ...cooperative, hasDelegate: true }];
  expect(idsOf(rowsOf({ bodies })).filter((id) => id.startsWith("T13/"))).toEqual(["T13/cooperative"]);
  expect(idsOf(rowsOf()).filter((id) => id.startsWith("T13/"))).toEqual([]);
});

test("the days are counted backward from the day of the term in Rome", () => {
  expect(find(rowsOf(), "T8/consortium")?.dueOn).toBe("2026-12-14");
  expect(find(rowsOf(), "T4/cooperative")?.dueOn).toBe("2026-12-16");
});

test("what names no step of the calendar is due at the term", () => {
  const attachments = call.attachments.map((each) => ({ ...each, until: undefined }));
  expect(find(rowsOf({ call: { ...call, attachments } }), "T8/consortium")?.dueOn).toBe("2026-12-20");
});

test("what is not brought is late from the day after, what is brought never is", () => {
  const today = (day: string, uploads: ChecklistFacts["uploads"] = []) =>
    find(rowsOf({ today: day, uploads }), "T8/consortium");
  expect(today("2026-12-14")).toMatchObject({ isDone: false, isLate: false, state: { status: "missing" } });
  expect(today("2026-12-15")).toMatchObject({ isLate: true });
  const brought = [{ attachmentId: "T8", organisationId: "consortium", ...upload }];
  expect(today("2026-12-15", brought)).toMatchObject({
    isDone: true,
    isLate: false,
    state: { status: "uploaded", version: 1, isGood: true },
  });
});

test("a document counts once it is signed on the data of now", () => {
  const progressed = (progress: "signed" | "older" | "to-be-looked-at") =>
    find(
      rowsOf({ documents: [{ attachmentId: "T4", organisationId: "cooperative", progress }] }),
      "T4/cooperative",
    );
  expect(progressed("signed")).toMatchObject({ isDone: true, state: { status: "document" } });
  expect(progressed("older")).toMatchObject({ isDone: false });
  expect(progressed("to-be-looked-at")).toMatchObject({ isDone: false });
});

test("an altered signature is not taken for an attachment that must be signed, and does no harm to another", () => {
  const altered = { ...upload, signature: "altered" as const };
  const bodies = [{ ...consortium, hasDelegate: true }];
  const uploads = ["T8", "T13"].map((attachmentId) => ({
    attachmentId,
    organisationId: "consortium",
    ...altered,
  }));
  const rows = rowsOf({ bodies, uploads });
  expect(find(rows, "T8/consortium")).toMatchObject({ isDone: true });
  expect(find(rows, "T13/consortium")).toMatchObject({ isDone: false, state: { isGood: false } });
});

test("what the product makes is asked of nobody; a budget it does not make yet may be brought", () => {
  const rows = rowsOf();
  expect(find(rows, "T1/consortium")).toMatchObject({
    isLate: false,
    state: { status: "generated", from: "application" },
  });
  const uploads = ["T1", "T3"].map((attachmentId) => ({
    attachmentId,
    organisationId: "consortium",
    ...upload,
  }));
  const brought = rowsOf({ uploads });
  expect(find(brought, "T1/consortium")?.state.status).toBe("generated");
  expect(find(brought, "T3/consortium")?.state.status).toBe("uploaded");
  expect(countChecklist(brought).of).toBe(countChecklist(rows).of);
});

test("where the stage asks only for the commitment to constitute the association, it is needed", () => {
  expect(find(rowsOf(), "T5/cooperative")).toMatchObject({ isOpen: false });
});

test("of commitment and deed one is enough: both are open until somebody brings one, then the other goes", () => {
  const ofAssociation = (given: Partial<ChecklistFacts>) =>
    rowsOf({ stageId: "final", ...given })
      .filter(({ attachment }) => attachment.onlyIf?.startsWith("association"))
      .map((row) => [rowId(row), row.isOpen]);
  const signed = [{ attachmentId: "T5", organisationId: "cooperative", progress: "signed" }] as const;
  const none = [{ attachmentId: "T5", organisationId: "cooperative", progress: "made" }] as const;
  expect(ofAssociation({ documents: none })).toEqual([
    ["T5/cooperative", true],
    ["T6/consortium", true],
  ]);
  expect(ofAssociation({ documents: signed })).toEqual([["T5/cooperative", false]]);
  const uploads = [{ attachmentId: "T6", organisationId: "consortium", ...upload }];
  expect(ofAssociation({ documents: none, uploads })).toEqual([["T6/consortium", false]]);
});

test("the count tells what is there, what is late, and what to do next", () => {
  const uploads = [{ attachmentId: "T12", organisationId: "consortium", ...upload }];
  const { done, of, late, next } = countChecklist(rowsOf({ uploads, today: "2026-12-15" }));
  // T4, two of T5, T8, two of T12
  expect([done, of, late]).toEqual([1, 6, 2]);
  expect(next && rowId(next)).toBe("T8/consortium");
  expect(countChecklist([])).toEqual({ done: 0, of: 0, late: 0, next: null });
});

test("a body is reminded a week and two days before, of what it has not brought, and not after the day", () => {
  const remind = (today: string, uploads: ChecklistFacts["uploads"] = []) =>
    findRemindersDue(rowsOf({ today, uploads }), today)
      .filter(({ organisationId }) => organisationId === "consortium")
      .map(({ dueOn, daysBefore, rows }) => [
        dueOn,
        daysBefore,
        ...rows.map(({ attachment }) => attachment.id),
      ]);
  expect(remind("2026-12-06")).toEqual([]);
  expect(remind("2026-12-07")).toEqual([["2026-12-14", 7, "T8", "T12"]]);
  // The server was away: the day of the first one has passed.
  expect(remind("2026-12-11")).toEqual([
    ["2026-12-16", 7, "T5"],
    ["2026-12-14", 7, "T8", "T12"],
  ]);
  const brought = [{ attachmentId: "T8", organisationId: "consortium", ...upload }];
  expect(remind("2026-12-14", brought)).toEqual([
    ["2026-12-16", 2, "T5"],
    ["2026-12-14", 2, "T12"],
  ]);
  expect(remind("2026-12-15")).toEqual([["2026-12-16", 2, "T5"]]);
});
