import * as Comlink from "comlink";
import { respondOver } from "../../model/response/respond.js";
import type { Response } from "../../model/response/response.js";
import { sixthFewerOf } from "../../model/response/response-series.js";
import { type YearlyExchange, yearlyExchange } from "../../model/response/yearly-exchange.js";
import { type Choices, scenarioId } from "../study/choices.js";
import { ledgerFile, population } from "../study/populations.js";

/** Ten years of some choices, with what a sixth fewer filers would cost. */
export interface Responded {
  readonly response: Response;
  readonly sixthFewer: number;
}

/** The exchange of the last choices: it stays while only what people do about it moves. */
let kept: { readonly key: string; readonly exchange: YearlyExchange } | undefined;

const api = {
  /** Ten years under these choices; `onYear` is told how many are done. */
  async run(choices: Choices, onYear: (done: number) => void): Promise<Responded> {
    const [loaded, { assumptions: entries }] = await Promise.all([
      population(choices.baseline),
      ledgerFile(),
    ]);
    const { policy, revoked, set } = choices;
    const defaults = Object.fromEntries(entries.map((entry) => [entry.id, entry.default]));
    const assumptions = { ...defaults, ...set };
    const scenario = { id: scenarioId(choices), policy, assumptions, revoked };
    const others = entries.filter(({ stage }) => stage !== "response").map(({ id }) => set[id]);
    const key = JSON.stringify([choices.baseline, revoked, policy, others]);
    if (kept?.key !== key) kept = { key, exchange: yearlyExchange(loaded, scenario) };
    const response = respondOver(kept.exchange, scenario, onYear);
    return { response, sixthFewer: sixthFewerOf(response, assumptions) };
  },
};

export type ResponseApi = typeof api;
Comlink.expose(api);
