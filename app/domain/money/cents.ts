/** Euros in whole cents: never a fraction, never a float of euros. */
export type Cents = number;
