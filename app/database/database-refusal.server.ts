import { Prisma } from "./generated/client.ts";

/** Whether the database itself refused what was to be written: a wrong type, a check, a key that leads nowhere. */
export function isRefusedByDatabase(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && refusals.includes(error.code);
}

/** Keys that are there already, keys that lead nowhere, and what a statement of our own was refused for. */
const refusals = ["P2002", "P2003", "P2010"];
