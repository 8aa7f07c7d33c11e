import { expect, onTestFinished, test, vi } from "vitest";
import { fontFiles } from "~/export/fonts.server";
import { createTypstRenderer, type TypstRendererOptions } from "../../../server/typst/typst-renderer";

vi.setConfig({ testTimeout: 60_000 });

const standIn = new URL("../../support/typst-child-stand-in.mjs", import.meta.url).pathname;

function startRenderer(options: Partial<TypstRendererOptions> = {}) {
  const renderer = createTypstRenderer({ log: { warn: () => undefined }, ...options });
  onTestFinished(() => renderer.close());
  const fonts = options.childFile ? [] : fontFiles().map(({ path }) => path);
  const print = (template: string) => renderer.render({ template, data: {}, fonts, createdAtSeconds: 1 });
  /** The process that answered, by the stand-in. */
  const answeringProcess = async (template = "ok") => Number(new TextDecoder().decode(await print(template)));
  return { renderer, print, answeringProcess };
}

const document = (body: string) => `
#set document(title: "x", date: datetime(year: 2020, month: 1, day: 1))
#set text(lang: "it", font: "Titillium Web", fallback: false)
= Uno
${body}`;

test("a template that never ends is killed at the limit, and the next job is printed", async () => {
  const { print } = startRenderer({ timeLimitMs: 3_000 });
  await expect(
    print("#for a in range(9999) { for b in range(9999) { for c in range(9999) { } } }"),
  ).rejects.toMatchObject({
    code: "pdf-timeout",
  });
  expect((await print(document("due"))).length).toBeGreaterThan(1000);
});

test("a child that crashes gives an error, and the next job a new child", async () => {
  const { print, answeringProcess } = startRenderer({ childFile: standIn });
  const first = await answeringProcess();
  await expect(print("crash")).rejects.toMatchObject({ code: "pdf-crashed" });
  expect(await answeringProcess()).not.toBe(first);
});

test("a child that was killed for its silence is not asked again", async () => {
  const { print, answeringProcess } = startRenderer({ childFile: standIn, timeLimitMs: 3_000 });
  const first = await answeringProcess();
  await expect(print("silence")).rejects.toMatchObject({ code: "pdf-timeout" });
  expect(await answeringProcess()).not.toBe(first);
  expect(() => process.kill(first, 0)).toThrow("ESRCH");
});

test("an error of the template is refused and told, and the child goes on", async () => {
  const warnings: object[] = [];
  const { print } = startRenderer({ log: { warn: (details) => warnings.push(details) } });
  await expect(print(`#panic("no")`)).rejects.toMatchObject({ code: "pdf-refused" });
  expect(warnings).toEqual([{ code: "pdf-refused", detail: expect.stringContaining("panicked") as unknown }]);
  expect((await print(document("due"))).length).toBeGreaterThan(1000);
});

test.each([
  ["reads a file of the machine", `#read("/etc/hostname")`],
  ["climbs out of its folder", `#read("../../../../etc/hostname")`],
  ["asks for a package of the network", `#import "@preview/cetz:0.3.4": canvas`],
])("a template that %s is refused", async (_, body) => {
  const { print } = startRenderer();
  await expect(print(document(body))).rejects.toMatchObject({ code: "pdf-refused" });
});

test("a heading that skips a level is refused before there is a file", async () => {
  const { print } = startRenderer();
  await expect(print(document("=== Tre"))).rejects.toMatchObject({ code: "pdf-refused" });
});

test("jobs are printed one after the other, each with its own answer", async () => {
  const { answeringProcess } = startRenderer({ childFile: standIn });
  const processes = await Promise.all([answeringProcess(), answeringProcess(), answeringProcess()]);
  expect(new Set(processes).size).toBe(1);
});

test("a child serves twenty jobs, then another takes its place", async () => {
  const { answeringProcess } = startRenderer({ childFile: standIn });
  const processes: number[] = [];
  for (let job = 0; job < 21; job++) processes.push(await answeringProcess());
  expect(new Set(processes.slice(0, 20)).size).toBe(1);
  expect(processes[20]).not.toBe(processes[19]);
});

test("a child that has grown too large is replaced", async () => {
  const { answeringProcess } = startRenderer({ childFile: standIn });
  expect(await answeringProcess("grow")).not.toBe(await answeringProcess());
});

test("a child without work is ended, and the next job has another", async () => {
  const { answeringProcess } = startRenderer({ childFile: standIn, idleLimitMs: 10 });
  const first = await answeringProcess();
  await vi.waitFor(() => expect(() => process.kill(first, 0)).toThrow("ESRCH"), { timeout: 30_000 });
  expect(await answeringProcess()).not.toBe(first);
});

test("a child at work is not idle, however long the work takes", async () => {
  const { answeringProcess } = startRenderer({ childFile: standIn, idleLimitMs: 200 });
  expect(await answeringProcess()).toBe(await answeringProcess("slow"));
});

test("a child that somebody killed between two jobs is replaced without a failed job", async () => {
  const { answeringProcess } = startRenderer({ childFile: standIn });
  const first = await answeringProcess();
  process.kill(first, "SIGKILL");
  await vi.waitFor(() => expect(() => process.kill(first, 0)).toThrow("ESRCH"), { timeout: 30_000 });
  expect(await answeringProcess()).not.toBe(first);
});

test("closing ends the child and refuses what is on its way and what comes later", async () => {
  const { renderer, print, answeringProcess } = startRenderer({ childFile: standIn });
  const child = await answeringProcess();
  const onItsWay = [print("silence"), print("ok")];
  const refused = onItsWay.map((job) => expect(job).rejects.toMatchObject({ code: "pdf-renderer-closed" }));
  await renderer.close();
  await Promise.all(refused);
  await expect(print("ok")).rejects.toMatchObject({ code: "pdf-renderer-closed" });
  expect(() => process.kill(child, 0)).toThrow("ESRCH");
});

test("no process is started before the first job", async () => {
  const { renderer } = startRenderer({ childFile: "/nowhere/child.mjs" });
  await renderer.close();
});
