import { comparisonFile } from "../../loaders/pages/comparison-file.js";

process.stdout.write(JSON.stringify(await comparisonFile()));
