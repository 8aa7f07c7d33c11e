import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Database } from "~/database/client.server";
import type { Settings } from "~/env.server";
import { takeTurn } from "./database/take-turn.ts";
import { StartError } from "./start-error.ts";

const demoAccounts = z.object({
  accounts: z.array(
    z.object({
      name: z.string(),
      email: z.string(),
      organisation: z.string(),
      role: z.string(),
      password: z.string(),
    }),
  ),
});
export type DemoAccount = z.infer<typeof demoAccounts>["accounts"][number];

interface SeedNeeds {
  readonly settings: Pick<Settings, "dataDir">;
  readonly database: Database;
  readonly databaseUrl: string;
  readonly tell: (line: string) => void;
}

/**
 * Fills an empty installation with the example, in a process of its own, and returns who can sign in.
 * The example is one transaction: an interrupted filling leaves the installation empty.
 */
export async function seedDemo(needs: SeedNeeds): Promise<readonly DemoAccount[]> {
  const accountsFile = path.join(needs.settings.dataDir, "demo-accounts.json");
  if (!(await isEmpty(needs.database))) return readAccounts(accountsFile);
  // Another node may have begun as well: whoever comes second finds it filled.
  return takeTurn(needs.databaseUrl, () => fillIfEmpty(needs, accountsFile));
}

async function fillIfEmpty(needs: SeedNeeds, accountsFile: string): Promise<readonly DemoAccount[]> {
  if (!(await isEmpty(needs.database))) return [];
  needs.tell("Filling in the example…");
  const { accounts } = demoAccounts.parse(JSON.parse(await runSeed(needs.databaseUrl)));
  mkdirSync(needs.settings.dataDir, { recursive: true });
  writeFileSync(accountsFile, JSON.stringify({ accounts }), { mode: 0o600 });
  return accounts;
}

async function isEmpty(database: Database): Promise<boolean> {
  const [accounts, workspaces] = await Promise.all([database.account.count(), database.workspace.count()]);
  return accounts === 0 && workspaces === 0;
}

function readAccounts(file: string): readonly DemoAccount[] {
  return existsSync(file) ? demoAccounts.parse(JSON.parse(readFileSync(file, "utf8"))).accounts : [];
}

/** The last line it prints. */
async function runSeed(databaseUrl: string): Promise<string> {
  const child = spawn(process.execPath, seedProgram(), {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said.stderr += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code === 0) return said.stdout.trim().split("\n").at(-1) ?? "";
  throw new StartError(`The example could not be filled in: ${said.stderr.trim().split("\n").at(-1) ?? ""}`);
}

/** Built beside this program; from its source while developing. */
function seedProgram(): readonly string[] {
  const isSource = import.meta.filename.endsWith(".ts");
  return isSource
    ? ["--import", "tsx", path.resolve("prisma/seed.ts")]
    : [path.join(import.meta.dirname, "seed.js")];
}
