import { expect, test } from "vitest";
import type { ExportedFile } from "~/services.server";
import { createExportJobs } from "../../server/export-jobs.ts";

const minute = 60_000;

function buildFile(bytes = 3): ExportedFile {
  return {
    name: "a.pdf",
    mediaType: "application/pdf",
    bytes: new Uint8Array(bytes),
    sha256: "",
    remarks: [],
  };
}

function buildJobs(keepBytes?: number) {
  let time = 0;
  const failures: object[] = [];
  const jobs = createExportJobs({
    clock: { now: () => new Date(time) },
    log: { error: (what) => void failures.push(what) },
    ...(keepBytes !== undefined && { keepBytes }),
  });
  return { jobs, failures, passMinutes: (minutes: number) => (time += minutes * minute) };
}

/** The work of a job lets go of the thread before it is done. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("whoever asks for the same export while it is made joins it", async () => {
  const { jobs } = buildJobs();
  let finish: (file: ExportedFile) => void = () => {};
  const work = () => new Promise<ExportedFile>((resolve) => (finish = resolve));
  const first = jobs.start("same", work);
  expect(jobs.start("same", () => Promise.reject(new Error("a second one was started")))).toBe(first);
  expect(jobs.find(first)).toMatchObject({ status: "running" });
  finish(buildFile());
  await settled();
  expect(jobs.find(first)).toMatchObject({ status: "ready", file: { name: "a.pdf" } });
});

test("a finished export is not joined: the text may have changed since", async () => {
  const { jobs } = buildJobs();
  const first = jobs.start("same", () => Promise.resolve(buildFile()));
  await settled();
  expect(jobs.start("same", () => Promise.resolve(buildFile()))).not.toBe(first);
});

test("the step that is being worked on can be seen", async () => {
  const { jobs } = buildJobs();
  const id = jobs.start("a", (report) => {
    report({ step: "docx", done: 1, of: 4 });
    return new Promise(() => {});
  });
  await settled();
  expect(jobs.find(id)).toMatchObject({ status: "running", progress: { step: "docx", done: 1, of: 4 } });
});

test("a failed export says its code, and the process hears of it", async () => {
  const { jobs, failures } = buildJobs();
  const known = jobs.start("a", () =>
    Promise.reject(Object.assign(new Error("slow"), { code: "pdf-timeout" })),
  );
  const unknown = jobs.start("b", () => Promise.reject(new Error("what?")));
  await settled();
  expect(jobs.find(known)).toMatchObject({ status: "failed", code: "pdf-timeout" });
  expect(jobs.find(unknown)).toMatchObject({ status: "failed", code: "unexpected" });
  expect(failures).toHaveLength(2);
});

test("a file is kept for 15 minutes after it was made", async () => {
  const { jobs, passMinutes } = buildJobs();
  const id = jobs.start("a", () => Promise.resolve(buildFile()));
  await settled();
  passMinutes(14);
  expect(jobs.find(id)).not.toBeNull();
  passMinutes(1);
  expect(jobs.find(id)).toBeNull();
});

test("files take only so much memory: the oldest goes first", async () => {
  const { jobs } = buildJobs(5);
  const first = jobs.start("a", () => Promise.resolve(buildFile()));
  await settled();
  const second = jobs.start("b", () => Promise.resolve(buildFile()));
  await settled();
  expect(jobs.find(first)).toBeNull();
  expect(jobs.find(second)).toMatchObject({ status: "ready" });
});
