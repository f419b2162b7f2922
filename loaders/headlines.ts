import { FIRST_COMPARED } from "../src/components/compare/compared-ids.js";
import { compareHeadlines } from "../src/components/compare/headline.js";
import { proofHeadlines } from "../src/components/proof/headline.js";
import { replayHeadlines } from "../src/components/replay/headline.js";
import { responseHeadlines } from "../src/components/response/headline.js";
import { FIRST_POLICY } from "../src/components/study/first-policy.js";
import { headlineTexts } from "../src/components/study/headline.js";
import { presetFile } from "./pages/preset-file.js";
import { proofPage } from "./pages/proof-page.js";
import { replayFile } from "./pages/replay-file.js";
import { responseFile } from "./pages/response-file.js";
import { uncertaintyTexts } from "./pages/uncertainty-texts.js";

/** The texts of the front page's sentence, for what it opens with, and of the other pages. */
export async function headlines(): Promise<Record<string, string>> {
  const { policies, results } = await presetFile();
  const policy = policies.find(({ id }) => id === FIRST_POLICY);
  const result = results[FIRST_POLICY];
  if (!policy || !result) throw new Error(`There is no policy ${FIRST_POLICY} in data/policies.`);
  const replayed = replayHeadlines(await replayFile());
  const proved = proofHeadlines(proofPage());
  const { response, intervals, sixthFewer } = await responseFile();
  const after = responseHeadlines({ policy: policy.title, response, intervals, sixthFewer });
  const compared = compareHeadlines(
    FIRST_COMPARED.flatMap((id) => {
      const named = policies.find((one) => one.id === id);
      return named && results[id]
        ? [{ id, title: named.title, policy: named, result: results[id] }]
        : [];
    }),
  );
  return {
    policy: policy.title,
    ...headlineTexts(policy, result),
    ...replayed,
    ...proved,
    ...after,
    ...compared,
    ...(await uncertaintyTexts(policy, result)),
  };
}
