import { setTimeout as pause } from "node:timers/promises";
import { accountMarks, isWhole } from "../../support/faults/account-marks.ts";
import { FaultyServer } from "../../support/faults/faulty-server.ts";
import { mountSmallDisk, type SmallDisk } from "../../support/faults/small-disk.ts";
import { allSaved, isSaved, waitFor } from "../../support/faults/wait-for.ts";
import { type LiveWriter, openWriters } from "../../support/live-writer.ts";
import { letGo, textOf, writeFor } from "../../support/nodes/writers.ts";
import type { FaultTest, Scale, Verdict } from "./fault-test.ts";

const workspaceId = "workspace";
const documents = ["section/needs", "section/aims", "section/costs"];
const megabytes = 256;
const people = { short: 6, long: 20 };
const fullMs = { short: 3_000, long: 20_000 };
const shownWithinMs = 2_000;
const resumesWithinMs = 10_000;

/**
 * The disk with the database is filled to the last byte while people write, then freed; filled again, and the
 * database driven into the end it comes to when its log finds no space.
 */
export const diskFull: FaultTest = {
  name: "disk-full",
  async run(scale) {
    const disk = mountSmallDisk(megabytes);
    if (disk === null) return { passed: true, figures: { left: "out: no disk may be mounted here" } };
    try {
      return await runOn(disk, scale);
    } finally {
      disk.remove();
    }
  },
};

async function runOn(disk: SmallDisk, scale: Scale): Promise<Verdict> {
  const server = await FaultyServer.start({ workspaceId, documents, dataDir: disk.folder });
  const writers = openWriters(people[scale], { workspaceId, documents }, server.port);
  try {
    await allSaved(writers);
    await writeFor(writers, 1_000);
    await allSaved(writers);

    disk.fill();
    const writing = writeFor(writers, fullMs[scale], 4);
    const shownMs = await waitFor("nobody is told that it is saved", () => !writers.some(isSaved));
    const readMs = await readAnew(writers, server.port);
    await writing;
    disk.free();
    const resumedMs = await allSaved(writers, 60_000);

    disk.fill();
    const isDown = await endDatabase(server);
    await writeFor(writers, fullMs[scale], 4);
    disk.free();
    const restartedMs = await allSaved(writers, 60_000);

    const account = await accountMarks(server, writers);
    letGo(writers);
    const times = { shownMs, readMs, resumedMs, restartedMs };
    return {
      passed:
        isWhole(account) &&
        !server.hasExited &&
        isDown &&
        shownMs <= shownWithinMs &&
        Math.max(resumedMs, restartedMs) <= resumesWithinMs,
      figures: {
        ...account,
        ...Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, Math.round(ms)])),
        exited: server.hasExited,
      },
    };
  } finally {
    await server.close();
  }
}

/** Lets its log go on in new files until there is no space for one: then PostgreSQL ends. */
async function endDatabase(server: FaultyServer): Promise<boolean> {
  for (let file = 0; file < 10; file++) {
    try {
      await server.sql("SELECT pg_switch_wal()");
      await server.sql("SELECT pg_logical_emit_message(true, 'faults', 'one more')");
    } catch {
      return true;
    }
  }
  return false;
}

/** Somebody who comes now sees all that is saved. */
async function readAnew(writers: readonly LiveWriter[], port: number): Promise<number> {
  await pause(500);
  const readers = openWriters(documents.length, { workspaceId, documents, name: "reader" }, port);
  const hasAll = (reader: LiveWriter) =>
    writers
      .filter(({ documentName }) => documentName === reader.documentName)
      .every((writer) =>
        Array.from({ length: writer.acknowledged }, (_, index) => writer.markOf(index)).every((mark) =>
          textOf(reader).includes(mark),
        ),
      );
  const readMs = await waitFor("all that is saved can be read", () => readers.every(hasAll));
  letGo(readers);
  return readMs;
}
