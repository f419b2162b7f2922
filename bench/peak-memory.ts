const MB = 2 ** 20;

/** Runs a task; the most memory this process held meanwhile, in MB, looked at every few ms. */
export async function peakMemory(task: () => Promise<void>): Promise<number> {
  let most = process.memoryUsage.rss();
  const look = (): void => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 10);
  try {
    await task();
  } finally {
    clearInterval(timer);
    look();
  }
  return Math.round(most / MB);
}
