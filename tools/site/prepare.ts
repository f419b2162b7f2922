import { join } from "node:path";
import { bundleLibraries } from "./bundle-libraries.js";
import { forgetLoadedData } from "./forget-loaded-data.js";
import { writeHeadlines } from "./headlines.js";
import { ROOT } from "./paths.js";
import { pinUnused } from "./pin-unused.js";
import { usedNames } from "./used-names.js";

/**
 * Everything the shell needs before it builds or previews: no question left for a package registry,
 * libraries bundled (`whole`: with every name, for editing), no stale data, headline numbers ready.
 */
export async function prepare({ whole = false }: { whole?: boolean } = {}): Promise<void> {
  pinUnused();
  await bundleLibraries(await usedNames(join(ROOT, "src")), { whole });
  forgetLoadedData();
  await writeHeadlines();
}
