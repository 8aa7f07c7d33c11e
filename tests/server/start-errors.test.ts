import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { findFreePort } from "../support/running-server.ts";

vi.setConfig({ testTimeout: 60_000 });

const production = {
  MODE: "production",
  PUBLIC_ORIGIN: "https://cantiere.example",
  SMTP_URL: "smtp://mail.example",
  MAIL_FROM: "cantiere@ente.example",
};

test("a port that is taken ends the start before anything is set up", async () => {
  const port = await takePort();
  const ended = await startProcess({ PORT: String(port) });
  expect(ended.code).toBe(1);
  expect(ended.said).toBe(
    `Cantiere cannot go on. Port ${port} is taken by another program: set PORT to a free one.`,
  );
  expect(existsSync(path.join(ended.dataDir, "postgres"))).toBe(false);
});

test("outside the demo a missing secret ends the start, and none is made up", async () => {
  const ended = await startProcess(production);
  expect(ended).toMatchObject({
    code: 1,
    said: "Cantiere cannot go on. MODE=production needs SESSION_SECRET to be set.",
  });
  expect(existsSync(path.join(ended.dataDir, "session-secret"))).toBe(false);
});

test("a database that does not answer is named without its password", async () => {
  const ended = await startProcess({ DATABASE_URL: "postgresql://cantiere:b3nniC0sa@127.0.0.1:9/cantiere" });
  expect(ended).toMatchObject({
    code: 1,
    said: "Cantiere cannot go on. The database cantiere at 127.0.0.1:9 of DATABASE_URL cannot be used: ECONNREFUSED.",
  });
});

test("a data folder that cannot be made is named", async () => {
  const folder = makeFolder();
  writeFileSync(path.join(folder, "file"), "");
  const ended = await startProcess({ DATA_DIR: path.join(folder, "file/data") });
  expect(ended).toMatchObject({
    code: 1,
    said: `Cantiere cannot go on. The folder ${folder}/file/data cannot be written: set DATA_DIR to one that can.`,
  });
});

test("the secret of a try-out is kept, and only its owner can read it", async () => {
  const { dataDir } = await startProcess({ PORT: String(await takePort()) });
  expect(statSync(path.join(dataDir, "session-secret")).mode & 0o777).toBe(0o600);
});

async function takePort(): Promise<number> {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  onTestFinished(() => void holder.close());
  const address = holder.address();
  return typeof address === "object" ? address!.port : 0;
}

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "cantiere-start-"));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The process from its sources, with nothing set but what is given. */
async function startProcess(settings: Readonly<Record<string, string>>) {
  const dataDir = settings["DATA_DIR"] ?? makeFolder();
  const port = await findFreePort();
  const child = spawn(process.execPath, ["--import", "tsx", "server/index.ts"], {
    env: { NODE_ENV: "test", PATH: process.env["PATH"], PORT: String(port), ...settings, DATA_DIR: dataDir },
    stdio: ["ignore", "ignore", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, said: said.trim(), dataDir };
}
