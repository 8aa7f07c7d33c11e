import type { Call } from "~/domain/call/call-schema";
import { wecareM1 } from "./wecare-m1-2017";

/** Every call that can be written for, in the order a list shows them. */
export const calls: readonly Call[] = [wecareM1];

export function findCall(id: string): Call | null {
  return calls.find((call) => call.id === id) ?? null;
}

/** Throws: a workspace always has the call it was opened for. */
export function requireCall(id: string): Call {
  const call = findCall(id);
  if (call === null) throw new Error(`There is no call ${id}`);
  return call;
}
