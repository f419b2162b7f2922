/** Prints what went wrong, without a stack trace unless DEBUG is set, and fails the process. */
export function reportFailure(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  console.error(process.env.DEBUG ? stack : message);
  process.exitCode = 1;
}
