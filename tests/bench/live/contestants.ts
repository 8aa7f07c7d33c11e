import path from "node:path";
import { type Dialect, dialects } from "./dialects.ts";

/** A server of the comparison. */
export interface Contestant {
  readonly name: string;
  readonly dialect: Dialect;
  /** in `servers/`; ours is compiled first */
  readonly entry: string;
  readonly stores: "nothing" | "file" | "folder" | "database";
  readonly environment?: Readonly<Record<string, string>>;
  /** of Node */
  readonly options?: readonly string[];
}

const relay = { dialect: dialects.relay, entry: "relay.mjs", stores: "nothing" } as const;
const yWebsocket = { dialect: dialects.yWebsocket, entry: "y-websocket.mjs" } as const;
const hocuspocus = { dialect: dialects.hocuspocus, entry: "hocuspocus.mjs" } as const;

/** As `npm start` and the image start it. */
const asStarted = ["--min-semi-space-size=12", "--max-semi-space-size=12"] as const;

export const contestants: readonly Contestant[] = [
  { name: "ws relay", ...relay },
  { name: "ws relay, one frame", ...relay, environment: { ONE_FRAME: "1" } },
  { name: "ws relay, acknowledging", ...relay, environment: { ACKNOWLEDGES: "1" } },
  { name: "y-websocket", ...yWebsocket, stores: "nothing" },
  { name: "y-websocket + leveldb", ...yWebsocket, stores: "folder" },
  { name: "Hocuspocus", ...hocuspocus, stores: "nothing" },
  { name: "Hocuspocus + sqlite", ...hocuspocus, stores: "file" },
  {
    name: "Cantiere",
    dialect: dialects.cantiere,
    entry: "cantiere.js",
    stores: "database",
    options: asStarted,
  },
];

/** An earlier build of ours, a copy of the folder with the compiled server, to see what a change brought. */
export function earlierBuild(folder: string): Contestant {
  const entry = path.resolve(folder, "cantiere.js");
  const { cantiere: dialect } = dialects;
  return { name: "Cantiere before", dialect, entry, stores: "database", options: asStarted };
}
