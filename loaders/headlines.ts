import { FIRST_POLICY } from "../src/components/study/first-policy.js";
import { headlineTexts } from "../src/components/study/headline.js";
import { presetFile } from "./pages/preset-file.js";

/** The texts of the front page's sentence, for the policy and scenario it opens with. */
export async function headlines(): Promise<Record<string, string>> {
  const { policies, results } = await presetFile();
  const policy = policies.find(({ id }) => id === FIRST_POLICY);
  const result = results[FIRST_POLICY];
  if (!policy || !result) throw new Error(`There is no policy ${FIRST_POLICY} in data/policies.`);
  return { policy: policy.title, ...headlineTexts(policy, result) };
}
