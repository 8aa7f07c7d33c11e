import { cpus } from "node:os";

export function describeMachine() {
  return {
    date: new Date().toISOString().slice(0, 10),
    cores: cpus().length,
    processor: cpus()[0]?.model.trim() ?? "unknown",
    node: process.version,
  };
}

export type Machine = ReturnType<typeof describeMachine>;
