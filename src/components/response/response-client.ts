import * as Comlink from "comlink";
import type { DrawQuestion } from "../../model/uncertainty/draws.js";
import type { Choices } from "../study/choices.js";
import type { RunOptions } from "../uncertainty/point-pool.js";
import { pointsClient } from "../uncertainty/points-client.js";
import type { Responded, ResponseApi } from "./response.worker.js";

/** Works out ten years, and draws of them. */
export interface ResponseClient {
  respond(choices: Choices, onYear: (done: number) => void): Promise<Responded>;
  draw(question: DrawQuestion, options: RunOptions): Promise<Float64Array>;
}

/** The model in workers, which start when they are first asked. */
export function responseClient(): ResponseClient {
  let api: Comlink.Remote<ResponseApi> | undefined;
  return {
    respond(choices, onYear) {
      api ??= Comlink.wrap<ResponseApi>(
        new Worker(import.meta.resolve("./response.worker.js"), { type: "module" }),
      );
      return api.run(choices, Comlink.proxy(onYear));
    },
    draw: (question, options) => pointsClient().run({ design: "response", question }, options),
  };
}
