import { createDatabase } from "~/database/client.server";
import { seedDemo } from "./seed/seed-demo";

/** Fills an empty installation with the example. The last line printed says, as JSON, who can sign in. */
const url = process.env["DATABASE_URL"];
if (url === undefined || url === "")
  throw new Error("DATABASE_URL is missing: which database is to be filled?");

const database = createDatabase(url);
try {
  console.log(JSON.stringify({ accounts: await seedDemo(database, new Date()) }));
} finally {
  await database.$disconnect();
}
