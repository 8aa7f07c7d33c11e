import { afterAll } from "vitest";
import { closeBrowser } from "./browser";

// Read anew for each file, unlike what it closes.
afterAll(closeBrowser);
