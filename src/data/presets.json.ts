import { presetFile } from "../../loaders/pages/preset-file.js";

process.stdout.write(JSON.stringify(await presetFile()));
