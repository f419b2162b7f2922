import type { CDPSession, Page } from "playwright-core";

/** Bytes that the heaps of a page's workers hold once what nobody needs is thrown away. */
export async function workerHeaps(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const attached: string[] = [];
  session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type === "worker") attached.push(sessionId);
  });
  await session.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const sizes: number[] = [];
  for (const worker of attached) {
    await ask(session, worker, 1, "HeapProfiler.collectGarbage");
    const { usedSize } = (await ask(session, worker, 2, "Runtime.getHeapUsage")) as {
      usedSize: number;
    };
    sizes.push(usedSize);
  }
  await session.detach();
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Sends a command to a worker by way of its page, which is how the protocol reaches it. */
function ask(session: CDPSession, worker: string, id: number, method: string): Promise<unknown> {
  return new Promise((resolve) => {
    const hear = ({ sessionId, message }: { sessionId: string; message: string }) => {
      const answer = JSON.parse(message) as { id?: number; result?: unknown };
      if (sessionId !== worker || answer.id !== id) return;
      session.off("Target.receivedMessageFromTarget", hear);
      resolve(answer.result);
    };
    session.on("Target.receivedMessageFromTarget", hear);
    const message = JSON.stringify({ id, method });
    void session.send("Target.sendMessageToTarget", { sessionId: worker, message });
  });
}
