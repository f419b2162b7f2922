import { parentPort } from "node:worker_threads";

/** Word to a worker that there are no more orders: it closes its port. */
export const FINISH = "finish" as const;

/**
 * In a worker's script: answers every order with a report until there are no more (`runInWorkers`).
 * `buffers`: those of a report that go over to the main thread, in place of copies.
 */
export function answerOrders<Order, Report>(
  answer: (order: Order) => Report,
  buffers: (report: Report) => readonly ArrayBufferLike[] = () => [],
): void {
  const port = parentPort;
  if (port === null) throw new Error("Only a worker answers orders.");
  port.on("message", (order: Order | typeof FINISH) => {
    if (order === FINISH) {
      port.close();
      return;
    }
    const report = answer(order as Order);
    port.postMessage(report, buffers(report) as ArrayBuffer[]);
  });
}
