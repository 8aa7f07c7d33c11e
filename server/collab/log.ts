/** What the live server needs of a log; pino's logger is one. Never given any text of people. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
