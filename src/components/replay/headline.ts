import { exact } from "../numbers.js";
import type { ReplayFile } from "./replay-file.js";

/** The numbers of the replay page's opening sentences, by `data-headline` key. */
export function replayHeadlines({ replay: { totals } }: Pick<ReplayFile, "replay">) {
  const total = (id: string) => {
    const found = totals.find((entry) => entry.id === id);
    if (!found?.record) throw new Error(`The replay has no recorded total "${id}".`);
    return { model: exact(found.model), record: exact(found.record.value) };
  };
  return {
    "replay-listed": total("requested").record,
    "replay-disclosed": total("disclosed").record,
    "replay-number-route": total("number-route").record,
    "replay-address-route": total("address-route").record,
    "replay-new": total("new").model,
    "replay-new-record": total("new").record,
    "replay-incomplete": total("incomplete").model,
    "replay-incomplete-record": total("incomplete").record,
  };
}
