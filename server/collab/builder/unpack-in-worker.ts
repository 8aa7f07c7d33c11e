import { type Unpack, unpackParts } from "../packed/segment.ts";
import type { Builder } from "./builder.ts";

/** Less than this is unpacked sooner than it is handed to a worker. */
const smallBytes = 8 * 1024;

/** Unpacks long logs in a worker: nobody else waits for whoever opens one. */
export function unpackIn(builder: Builder): Unpack {
  return (parts) => {
    const bytes = [...parts.packed, ...parts.plain].reduce((sum, { length }) => sum + length, 0);
    return bytes < smallBytes ? Promise.resolve(unpackParts(parts)) : builder.run("unpack", parts);
  };
}
