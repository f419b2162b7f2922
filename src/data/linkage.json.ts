import { linkageFile } from "../../loaders/pages/linkage-file.js";

process.stdout.write(JSON.stringify(await linkageFile()));
