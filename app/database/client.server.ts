import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Prisma } from "./generated/client";

export type Database = PrismaClient;

/** What a function that reads or writes needs: the client, or the transaction it takes part in. */
export type DatabaseOrTransaction = Database | Prisma.TransactionClient;

/** Connects on the first query; whoever creates it calls `$disconnect`. */
export function createDatabase(url: string): Database {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 10 }) });
}
