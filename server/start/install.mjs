import { existsSync, readFileSync } from "node:fs";
import { npm, runStep, StepFailed } from "./run-step.mjs";

/** The version that `engines` in package.json asks for. */
export function requireNode(major, minor) {
  const [ownMajor, ownMinor] = process.versions.node.split(".").map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
  throw new StepFailed(`This is Node ${process.versions.node}: it needs ${major}.${minor} or later.`);
}

/** Installs the packages of package-lock.json, unless they are there. */
export async function installIfNeeded(tell) {
  if (isInstalled()) return;
  tell("Installing the packages (under a minute)…");
  const flags = ["--no-audit", "--no-fund", "--include=dev", "--include=optional"];
  await runStep("The packages could not be installed: what npm said is above.", ...npm("ci", ...flags));
}

/**
 * npm keeps what it installed in a lock file of its own. It differs from ours when a package is missing or of another
 * version; packages for other systems are always missing.
 */
function isInstalled() {
  const own = "node_modules/.package-lock.json";
  if (!existsSync(own)) return false;
  const installed = readPackages(own);
  return Object.entries(readPackages("package-lock.json")).every(
    ([name, { version, optional }]) =>
      name === "" ||
      installed[name]?.version === version ||
      (optional === true && installed[name] === undefined),
  );
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}
