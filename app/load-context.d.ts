import "@remix-run/node";
import type { Services } from "~/services.server";

declare module "@remix-run/node" {
  /** What every loader and action is given beside the request. */
  interface AppLoadContext {
    readonly services: Services;
    /** for the scripts of this answer */
    readonly nonce: string;
    /** where the request comes from, for limits on tries */
    readonly address: string;
  }
  interface Future {
    v3_singleFetch: true;
  }
}
