// Runs the worker from its source, in development and in tests: there is no built file beside it then.
import { register } from "tsx/esm/api";

register();
await import("./builder-worker.ts");
