/** A run that its reader has stopped; the message says what is kept and how to go on. */
export class Interrupted extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Exit codes that shells give to processes ended by these signals. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Runs a task whose signal is aborted, with an `Interrupted` of this message, by Ctrl-C or a request
 * to stop. A second Ctrl-C ends the process at once.
 */
export async function untilInterrupted<T>(
  message: string,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const listeners = Object.entries(SIGNALS).map(([name, code]) => {
    const listener = (): void => controller.abort(new Interrupted(code, message));
    process.once(name, listener);
    return [name, listener] as const;
  });
  try {
    return await task(controller.signal);
  } finally {
    for (const [name, listener] of listeners) process.off(name, listener);
  }
}
