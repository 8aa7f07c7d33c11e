import type { Server } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { Pages } from "./http/http-app.ts";
import { StartError } from "./start-error.ts";

export interface OpenPages extends Pages {
  close(): Promise<void>;
}

/** The pages as they were built. */
export async function openBuiltPages(): Promise<OpenPages> {
  const file = path.resolve("build/server/index.js");
  try {
    // The bundle is what the framework's compiler makes: a ServerBuild by its contract.
    const build = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as ServerBuild;
    return { build, modules: null, close: () => Promise.resolve() };
  } catch (error) {
    throw new StartError(`The pages in ${file} cannot be loaded: run npm run build.`, { cause: error });
  }
}

/** The pages straight from their sources, replaced in the browser as they change. */
export async function openSourcePages(server: Server): Promise<OpenPages> {
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server } }, appType: "custom" });
  const build = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
  return { build, modules: vite.middlewares, close: () => vite.close() };
}
