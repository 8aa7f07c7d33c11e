import type { Settings } from "~/env.server";
import type { DemoAccount } from "./seed-demo.ts";

/** A line for whoever started the process. */
export function tell(line: string): void {
  process.stdout.write(`  ${line}\n`);
}

export function tellFailure(sentence: string): void {
  process.stderr.write(`\n  Cantiere cannot go on. ${sentence}\n\n`);
}

/** Where it is, and in the demo who one can be there. */
export function tellAddress(settings: Settings, accounts: readonly DemoAccount[]): void {
  tell("");
  tell(`Cantiere is running at ${settings.publicOrigin}`);
  if (settings.databaseUrl === null) tell(`Everything is kept in ${settings.dataDir}`);
  if (accounts.length > 0) tellAccounts(accounts);
  tell("");
  tell("Ctrl-C stops it.");
}

function tellAccounts(accounts: readonly DemoAccount[]): void {
  tell("");
  tell("Example people (one click each on the page to sign in, or by e-mail and password):");
  const rows = accounts.map(({ name, organisation, role, email, password }) => [
    name,
    organisation,
    role,
    email,
    password,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) tell(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`);
}
