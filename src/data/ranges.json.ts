import { rangeFile } from "../../loaders/pages/range-file.js";

process.stdout.write(JSON.stringify(await rangeFile()));
