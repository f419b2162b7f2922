import { mkdirSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../../../src/model/input-error.js";
import { isRunning } from "../../running-process.js";

/** Temporary folders are named after the process that writes to them. */
const TEMPORARY = /^\.writing-(\d+)$/;
const LOCK = ".lock";
/** After an hour without a sign of life a lock is void even if its process cannot be looked up. */
const STALE = 3_600_000;

/**
 * Runs a task that only one process at a time may run on a folder, with a temporary folder inside
 * it that is removed at the end. Throws an InputError while another process is at work there; what
 * a process that was cut off has left is taken over. `abandoned`: its temporary folders.
 */
export async function withFolderLock<T>(
  dir: string,
  task: (temporary: string, abandoned: readonly string[]) => Promise<T>,
): Promise<T> {
  const temporary = join(dir, `.writing-${process.pid}`);
  const abandoned = writers(dir).filter(({ pid }) => !isRunning(pid) || pid === process.pid);
  rmSync(temporary, { recursive: true, force: true });
  // It is there before the lock is, so that a lock without a living process can be told.
  mkdirSync(temporary);
  try {
    const release = await takeLock(dir);
    try {
      const others = abandoned.filter(({ pid }) => pid !== process.pid);
      return await task(
        temporary,
        others.map(({ name }) => join(dir, name)),
      );
    } finally {
      await release();
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function takeLock(dir: string): Promise<() => Promise<void>> {
  const path = join(dir, LOCK);
  const lock = await lockWithoutSignals();
  const take = () =>
    lock(dir, { lockfilePath: path, stale: STALE, update: STALE / 4, realpath: false });
  return take().catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ELOCKED") throw error;
    const busy = writers(dir).find(({ pid }) => pid !== process.pid && isRunning(pid));
    if (busy === undefined) {
      rmdirSync(path);
      return take();
    }
    throw new InputError({
      file: "--out",
      value: dir,
      expected: `a folder that nobody else is writing to: process ${busy.pid} is at work there; wait until it has finished, or choose another folder`,
    });
  });
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * The lock listens for signals as soon as it is loaded, and Ctrl-C would then wait until a long
 * drawing has come to an end. Leftovers are told by their process's number, so no listener is needed.
 */
async function lockWithoutSignals() {
  const before = new Map(SIGNALS.map((signal) => [signal, process.listeners(signal)]));
  const { lock } = await import("proper-lockfile");
  for (const signal of SIGNALS) {
    for (const listener of process.listeners(signal)) {
      if (!before.get(signal)?.includes(listener)) process.off(signal, listener);
    }
  }
  return lock;
}

function writers(dir: string): { name: string; pid: number }[] {
  return readdirSync(dir).flatMap((name) => {
    const pid = TEMPORARY.exec(name)?.[1];
    return pid === undefined ? [] : [{ name, pid: Number(pid) }];
  });
}
